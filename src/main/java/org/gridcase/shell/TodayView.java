package org.gridcase.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;

/** Start page: what is mine now. */
@Route("")
@PermitAll
class TodayView extends Div {
    TodayView() {
        addClassName("gc-page");
        add(new PageHeading(getTranslation("shell.nav.today")));
        add(
                new EmptyState(
                        VaadinIcon.SUN_O,
                        getTranslation("shell.today.empty"),
                        getTranslation("shell.today.next")));
    }
}
