package org.gridcase.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows a password for the first sign-in, once: closed only by its button. */
class FirstPasswordDialog extends Dialog {

    FirstPasswordDialog(String person, String username, String password) {
        setHeaderTitle(getTranslation("accounts.password.title", person));
        setWidth("min(96vw, 30rem)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Span secret = new Span(password);
        secret.addClassName("gc-secret");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gc-facts");
        facts.add(
                new DescriptionList.Term(getTranslation("accounts.column.username")),
                new DescriptionList.Description(username),
                new DescriptionList.Term(getTranslation("accounts.password.word")),
                new DescriptionList.Description(secret));
        Div column = new Div(facts, new Paragraph(getTranslation("accounts.password.once")));
        column.addClassName("gc-column");
        add(column);
        Button close = new Button(getTranslation("accounts.password.done"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
