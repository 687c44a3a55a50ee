package org.gridcase.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.gridcase.organisation.PostTerm;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** A post somebody holds, held or will hold: who or where, since when, and what may be done. */
class TermRow extends Div {

    /**
     * @param address where the title leads, null when nowhere
     */
    TermRow(String title, String address, String below) {
        addClassName("gc-term");
        Component link = address == null ? new Span(title) : link(address, title);
        Span days = new Span(below);
        days.addClassNames("gc-muted", "gc-small");
        Div words = new Div(link, days);
        words.addClassName("gc-term-words");
        add(words);
    }

    private static Anchor link(String address, String title) {
        Anchor link = new Anchor(address, title);
        link.setRouterIgnore(false);
        return link;
    }

    /** Shows that a post is still to come, or is the person's main one of several. */
    TermRow standing(PostTerm term, LocalDate today) {
        if (term.firstDay().isAfter(today)) {
            add(new StateBadge(Tone.CALM, getTranslation("organisation.post.planned")));
        }
        return this;
    }

    TermRow marked(Component badge) {
        add(badge);
        return this;
    }

    TermRow offering(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(button);
        return this;
    }
}
