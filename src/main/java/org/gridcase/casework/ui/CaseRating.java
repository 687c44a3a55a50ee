package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.gridcase.casework.CaseView;

/** How the resident rated it. */
class CaseRating extends Section {

    CaseRating(CaseView theCase) {
        addClassName("gc-card");
        Span stars = stars(theCase.rating());
        Span word = new Span(getTranslation("casework.stars." + theCase.rating()));
        add(new H2(getTranslation("casework.rating.title")), new Div(stars, word));
        if (theCase.ratingWords() != null) {
            Paragraph words = new Paragraph(theCase.ratingWords());
            words.addClassName("gc-words");
            add(words);
        }
    }

    /** Five stars of which some are full; read out by the word beside them. */
    static Span stars(int full) {
        Span stars = new Span("★".repeat(full) + "☆".repeat(5 - full));
        stars.addClassName("gc-stars");
        stars.getElement().setAttribute("aria-hidden", "true");
        return stars;
    }
}
