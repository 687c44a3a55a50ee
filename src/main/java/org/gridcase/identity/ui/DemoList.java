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
        H2 title = new H2(getTranslation("identity.demo.title"));
        Paragraph hint = new Paragraph(getTranslation("identity.demo.hint"));
        add(title, hint);

        Element grid = new Element("div").setAttribute("class", "gc-demo-grid");
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
        button.appendChild(
                line("strong", getTranslation(account.postKey())),
                line("span", account.name()),
                line("small", account.unit(locale)));
        return button;
    }

    private static Element line(String tag, String text) {
        return new Element(tag).setText(text);
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}
