package org.gridcase.trial.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.trial.TrialView;

/** The trial's own clock, and ways to move it on. */
class TrialTime extends Div {

    private final transient TrialView now;
    private final transient Consumer<Instant> move;

    TrialTime(
            TrialView now,
            ZoneId place,
            TrialWords words,
            Consumer<Instant> move,
            Runnable object,
            Consumer<PaperHappening> happens) {
        this.now = now;
        this.move = move;
        addClassName("gc-card");
        Span clock = new Span(words.moment(now.now(), getLocale()));
        add(new Paragraph(new Span(getTranslation("trial.time.now") + " "), clock));
        if (now.ended()) {
            return;
        }
        FlexLayout ways = new FlexLayout();
        ways.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        ways.getStyle().set("gap", "var(--lumo-space-s)");
        ways.setAlignItems(FlexLayout.Alignment.BASELINE);
        if (now.nextAt() != null) {
            Button next =
                    new Button(
                            getTranslation(
                                    "trial.time.next", words.moment(now.nextAt(), getLocale())),
                            VaadinIcon.FAST_FORWARD.create(),
                            click -> move.accept(now.nextAt()));
            next.addThemeVariants(ButtonVariant.LUMO_SMALL);
            ways.add(next);
        }
        ways.add(
                by("trial.time.hour", Duration.ofHours(1)),
                by("trial.time.day", Duration.ofDays(1)),
                by("trial.time.week", Duration.ofDays(7)));
        DateTimePicker until = DateFields.dateTime(getTranslation("trial.time.until"));
        until.setMin(now.now().atZone(place).toLocalDateTime());
        until.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue() != null) {
                        move.accept(change.getValue().atZone(place).toInstant());
                    }
                });
        ways.add(until);
        if (now.noticeOpen()) {
            Button objection =
                    new Button(getTranslation("trial.time.object"), click -> object.run());
            objection.addThemeVariants(ButtonVariant.LUMO_SMALL);
            ways.add(objection);
        }
        for (PaperHappening what : now.happenings()) {
            Button button = new Button(getTranslation(what.key()), click -> happens.accept(what));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            ways.add(button);
        }
        add(ways);
    }

    private Button by(String key, Duration step) {
        Button button = new Button(getTranslation(key), click -> move.accept(now.now().plus(step)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
