package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;
import org.gridcase.supervision.ClockView;
import org.gridcase.supervision.ClockView.Deed;
import org.gridcase.supervision.StepClocks;

/**
 * The running and suspended clocks of a subject on its own page: what is left, why it is due when
 * it is, and what the person may do about it.
 */
@org.springframework.stereotype.Component
public class SubjectClocks {

    private final StepClocks clocks;
    private final ClockSentence sentence;
    private final ClockDialogs dialogs;
    private final SupervisionWords words;
    private final Times times;

    SubjectClocks(
            StepClocks clocks,
            ClockSentence sentence,
            ClockDialogs dialogs,
            SupervisionWords words,
            Times times) {
        this.clocks = clocks;
        this.sentence = sentence;
        this.dialogs = dialogs;
        this.words = words;
        this.times = times;
    }

    /**
     * Empty when no clock is open.
     *
     * @param changed called after the person changed one
     */
    public Optional<Component> show(Actor actor, String ref, Runnable changed) {
        List<ClockView> open =
                clocks.of(actor, ref).stream()
                        .filter(clock -> clock.state() != ClockView.State.STOPPED)
                        .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Clocks(actor, open, changed));
    }

    private final class Clocks extends Section {
        private final transient Actor actor;
        private final transient Runnable changed;

        Clocks(Actor actor, List<ClockView> open, Runnable changed) {
            this.actor = actor;
            this.changed = changed;
            addClassNames("gc-card", "gc-subject-clocks");
            add(new H2(getTranslation("supervision.clocks.title")));
            open.forEach(clock -> add(clock(clock)));
        }

        private Div clock(ClockView clock) {
            Div head =
                    new Div(
                            new H3(
                                    words.spoken(
                                            clock.stepName(), clock.stepNameEn(), getLocale())));
            head.addClassName("gc-case-title");
            head.add(
                    times.left(
                            clock.dueAt(),
                            clock.startedAt(),
                            clock.state() == ClockView.State.PAUSED,
                            clock.provisional()));
            if (clock.overdue() && clock.rung() != null) {
                head.add(new StateBadge(Tone.LATE, getTranslation(clock.rung().key())));
            }
            Div shown = new Div(head, new Paragraph(sentence.of(clock, getLocale())));
            if (clock.nextAt() != null) {
                shown.add(muted("supervision.clocks.next", next(clock)));
            }
            if (clock.askedUntil() != null) {
                shown.add(asked(clock));
            }
            clock.pauses().stream()
                    .filter(pause -> pause.to() == null)
                    .forEach(pause -> shown.add(paused(clock, pause)));
            Div buttons = buttons(clock);
            if (buttons.getComponentCount() > 0) {
                shown.add(buttons);
            }
            return shown;
        }

        private Object[] next(ClockView clock) {
            String at = times.words(getLocale(), clock.nextAt());
            return new Object[] {
                clock.nextProvisional() ? getTranslation("supervision.clocks.provisional", at) : at,
                getTranslation(clock.next().key())
            };
        }

        private Paragraph asked(ClockView clock) {
            return new Paragraph(
                    getTranslation(
                            "supervision.clocks.asked",
                            words.person(clock.askedBy(), clock.unit(), getLocale()).name(),
                            times.words(getLocale(), clock.askedUntil()),
                            clock.askedWords()));
        }

        private Paragraph paused(ClockView clock, ClockView.Pause pause) {
            return new Paragraph(
                    getTranslation(
                            "supervision.clocks.paused",
                            words.person(pause.by(), clock.unit(), getLocale()).name(),
                            times.words(getLocale(), pause.expectedUntil()),
                            pause.reason()));
        }

        private Div buttons(ClockView clock) {
            Div buttons = new Div();
            buttons.addClassName("gc-buttons");
            for (Deed deed : clock.deeds().stream().sorted().toList()) {
                String key = "supervision.clock." + deed.name().toLowerCase(Locale.ROOT);
                Button button =
                        new Button(
                                getTranslation(key),
                                click -> dialogs.open(deed, actor, clock, changed));
                if (deed == Deed.DECIDE || deed == Deed.RESUME) {
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                }
                buttons.add(button);
            }
            return buttons;
        }

        private Component muted(String key, Object... args) {
            Span muted = new Span(getTranslation(key, args));
            muted.addClassName("gc-muted");
            return muted;
        }
    }
}
