package org.gridcase.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import org.gridcase.shared.ui.EmptyState;

/** A page that says why there is no page: what happened, what is safe, where to go. */
abstract class Excuse extends Div implements HasDynamicTitle {
    private String title = "";

    /** Shows the reason and the way back to the start. */
    final void say(VaadinIcon icon, String what, String next) {
        title = what;
        removeAll();
        Anchor home = new Anchor("", getTranslation("shell.error.home"));
        add(new EmptyState(icon, what, next, home));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("shell.product");
    }
}
