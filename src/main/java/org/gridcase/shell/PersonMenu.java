package org.gridcase.shell;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.gridcase.shared.ui.Person;

/** Name, unit and post of the person, and the way out. */
class PersonMenu extends MenuBar {
    PersonMenu(Person person, Visitor visitor) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        Div who = new Div(new Span(person.name()));
        who.addClassName("gc-who");
        String standing = person.standing();
        if (!standing.isEmpty()) {
            HtmlComponent small = new HtmlComponent("small");
            small.getElement().setText(standing);
            who.add(small);
        }
        MenuItem top = addItem(who);
        top.setAriaLabel(getTranslation("shell.person.menu", person.name()));
        top.getSubMenu()
                .addItem(
                        getTranslation("shell.nav.me"),
                        click -> getUI().ifPresent(ui -> ui.navigate(MeView.class)));
        top.getSubMenu().addItem(getTranslation("shell.person.logout"), click -> visitor.leave());
    }
}
