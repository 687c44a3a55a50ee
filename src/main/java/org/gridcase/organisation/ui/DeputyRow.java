package org.gridcase.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridcase.organisation.DeputyTerm;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;
import org.gridcase.shared.ui.UndoNotification;

/** One deputy as a sentence, with the days, and the way to end it early. */
class DeputyRow extends Div {
    private final transient DeputyTerm term;
    private final transient OrganisationParts parts;
    private final transient Runnable changed;

    /**
     * @param mayEnd whether the reader may end it early
     */
    DeputyRow(DeputyTerm term, OrganisationParts parts, Runnable changed, boolean mayEnd) {
        this.term = term;
        this.parts = parts;
        this.changed = changed;
        addClassName("gc-term");
        Span sentence =
                new Span(
                        getTranslation(
                                "organisation.deputy.sentence",
                                name(term.deputy()),
                                name(term.absent()),
                                parts.colleagues().unit(term.unit(), getLocale()),
                                getTranslation(term.post().key())));
        Span days = new Span(parts.days(term.firstDay(), term.lastDay(), getLocale()));
        days.addClassNames("gc-muted", "gc-small");
        if (term.reason() != null && !term.reason().isBlank()) {
            days.add(" · " + term.reason());
        }
        Div words = new Div(sentence, days);
        words.addClassName("gc-term-words");
        add(words, badge());
        if (!mayEnd) {
            return;
        }
        Button end = new Button(getTranslation("organisation.deputy.end"), click -> end());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(end);
    }

    private StateBadge badge() {
        boolean now = !term.firstDay().isAfter(parts.today());
        return now
                ? new StateBadge(Tone.BUSY, getTranslation("organisation.deputy.now"))
                : new StateBadge(Tone.CALM, getTranslation("organisation.post.planned"));
    }

    private void end() {
        parts.staff().recall(term.id(), parts.actor());
        UndoNotification.show(
                getTranslation("organisation.deputy.ended", name(term.deputy())), this::again);
        changed.run();
    }

    private void again() {
        DeputyDialog.name(term, parts);
        changed.run();
    }

    private String name(String staffId) {
        return parts.staff().find(staffId).map(StaffView::name).orElse(staffId);
    }
}
