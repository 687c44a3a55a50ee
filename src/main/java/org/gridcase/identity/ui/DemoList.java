package org.gridcase.identity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.gridcase.identity.DemoAccounts.DemoAccount;

/** One button for each role of the demo; a click signs in. */
class DemoList extends Section {
    DemoList(List<DemoAccount> accounts, Locale locale) {
        addClassName("gc-demo-accounts");
        getStyle()
                .set("width", "100%")
                .set("max-width", "60rem")
                .set("margin-top", "var(--lumo-space-l)");
        H2 title = new H2(getTranslation("identity.demo.title"));
        title.getStyle().set("font-size", "var(--lumo-font-size-l)");
        Paragraph hint = new Paragraph(getTranslation("identity.demo.hint"));
        hint.getStyle().set("color", "var(--lumo-secondary-text-color)");
        add(title, hint);

        Element grid = new Element("div");
        grid.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fill, minmax(11rem, 1fr))")
                .set("gap", "var(--lumo-space-s)");
        accounts.forEach(account -> grid.appendChild(form(account, locale)));
        getElement().appendChild(grid);
    }

    /** A form of its own that posts like the one above: signing in has one way only. */
    private Element form(DemoAccount account, Locale locale) {
        Element form = new Element("form").setAttribute("method", "post");
        form.setAttribute("action", "login");
        form.appendChild(hidden("username", account.username()));
        form.appendChild(hidden("password", account.password()));
        form.appendChild(button(account, locale));
        return form;
    }

    private Element button(DemoAccount account, Locale locale) {
        Element button = new Element("button").setAttribute("type", "submit");
        button.getStyle()
                .set("width", "100%")
                .set("height", "100%")
                .set("min-height", "4rem")
                .set("padding", "var(--lumo-space-s) var(--lumo-space-m)")
                .set("text-align", "start")
                .set("font", "inherit")
                .set("color", "inherit")
                .set("background", "var(--lumo-base-color)")
                .set("border", "1px solid var(--lumo-contrast-20pct)")
                .set("border-radius", "var(--lumo-border-radius-m)")
                .set("cursor", "pointer");
        button.appendChild(
                line("strong", getTranslation(account.postKey())),
                line("span", account.name()),
                line("small", account.unit(locale)));
        return button;
    }

    private static Element line(String tag, String text) {
        Element line = new Element(tag).setText(text);
        line.getStyle().set("display", "block");
        return line;
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}
