package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;

/** Anyone's objection to a resolution; says afterwards that it arrived and what follows. */
class ObjectionForm extends Section {

    /** What somebody has written and not sent: a reload or another language loses nothing. */
    private record Unsent(String number, String words) {}

    ObjectionForm(PublicParts parts, String number) {
        addClassNames("gc-card", "gc-public-form");
        TextArea words = new TextArea(getTranslation("casework.object.words"));
        words.setMaxLength(2000);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        Unsent unsent = VaadinSession.getCurrent().getAttribute(Unsent.class);
        if (unsent != null && unsent.number().equals(number)) {
            words.setValue(unsent.words());
        }
        words.addValueChangeListener(change -> keep(new Unsent(number, change.getValue())));
        TextField contact = new TextField(getTranslation("casework.object.contact"));
        contact.setHelperText(getTranslation("casework.object.contactHelp"));
        contact.setMaxLength(100);
        contact.setWidthFull();
        FieldErrors errors = new FieldErrors().at("words", words).at("contact", contact);
        String requestId = UUID.randomUUID().toString();
        Button send = new Button(getTranslation("casework.public.object.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClickListener(
                click -> {
                    errors.clear();
                    try {
                        parts.door().admitObjection(ResidentsPage.address());
                        parts.inPublic()
                                .object(number, words.getValue(), contact.getValue(), requestId);
                        keep(null);
                        removeAll();
                        add(
                                new H2(getTranslation("casework.public.object.sent")),
                                new Paragraph(getTranslation("deliberation.object.follows")));
                    } catch (Invalid refused) {
                        errors.show(refused.errors());
                    }
                });
        add(
                new H2(getTranslation("casework.public.object.title")),
                new Paragraph(getTranslation("deliberation.object.what")),
                errors,
                words,
                contact,
                send);
    }

    private static void keep(Unsent unsent) {
        VaadinSession.getCurrent().setAttribute(Unsent.class, unsent);
    }
}
