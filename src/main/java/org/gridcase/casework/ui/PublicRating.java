package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;

/** The resident's own rating, once. */
class PublicRating extends Section {

    /** Takes the rating. */
    interface Rate {
        void take(int stars, String words, String requestId);
    }

    private final CaseStars stars = new CaseStars();
    private final TextArea words = new TextArea();
    private final FieldErrors errors = new FieldErrors();
    private final String requestId = UUID.randomUUID().toString();

    PublicRating(Rate rate) {
        addClassNames("gc-card", "gc-public-form");
        words.setLabel(getTranslation("casework.public.rate.words"));
        words.setHelperText(getTranslation("casework.public.rate.wordsHelp"));
        words.setMaxLength(CaseRateDialog.MAX_WORDS);
        words.setWidthFull();
        errors.at("rating", stars).at("words", words);
        Button send = new Button(getTranslation("casework.public.rate.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClickListener(click -> send(rate));
        add(
                new H2(getTranslation("casework.public.rate.title")),
                new Paragraph(getTranslation("casework.public.rate.once")),
                errors,
                stars,
                words,
                send);
    }

    private void send(Rate rate) {
        try {
            rate.take(stars.stars(), words.getValue(), requestId);
        } catch (Invalid refused) {
            errors.show(refused.errors());
        }
    }
}
