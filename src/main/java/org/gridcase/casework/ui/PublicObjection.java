package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;

/** Anyone's objection to a notice; says afterwards that it arrived and what follows. */
class PublicObjection extends Section {

    /** Takes the objection. */
    interface Take {
        void take(String words, String contact, String requestId);
    }

    private final TextArea words = new TextArea();
    private final TextField contact = new TextField();
    private final FieldErrors errors = new FieldErrors();
    private final String requestId = UUID.randomUUID().toString();

    PublicObjection(Take take) {
        addClassNames("gc-card", "gc-public-form");
        words.setLabel(getTranslation("casework.object.words"));
        words.setMaxLength(CaseDialog.MAX_WORDS);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        contact.setLabel(getTranslation("casework.object.contact"));
        contact.setHelperText(getTranslation("casework.object.contactHelp"));
        contact.setMaxLength(CaseObjectionDialog.MAX_CONTACT);
        contact.setWidthFull();
        errors.at("words", words).at("contact", contact);
        Button send = new Button(getTranslation("casework.public.object.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClickListener(click -> send(take));
        add(
                new H2(getTranslation("casework.public.object.title")),
                new Paragraph(getTranslation("casework.public.object.what")),
                errors,
                words,
                contact,
                send);
    }

    private void send(Take take) {
        try {
            take.take(words.getValue(), contact.getValue(), requestId);
        } catch (Invalid refused) {
            errors.show(refused.errors());
            return;
        }
        removeAll();
        add(
                new H2(getTranslation("casework.public.object.sent")),
                new Paragraph(getTranslation("casework.public.object.follows")));
    }
}
