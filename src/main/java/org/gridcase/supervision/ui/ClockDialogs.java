package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.supervision.ClockView;
import org.gridcase.supervision.Extensions;
import org.gridcase.supervision.Suspensions;

/** The dialogs about a clock: ask for more time, decide on that, suspend, resume. */
@org.springframework.stereotype.Component
class ClockDialogs {

    private final Extensions extensions;
    private final Suspensions suspensions;
    private final ZoneId zone;

    ClockDialogs(Extensions extensions, Suspensions suspensions, ZoneId zone) {
        this.extensions = extensions;
        this.suspensions = suspensions;
        this.zone = zone;
    }

    void open(ClockView.Deed deed, Actor actor, ClockView clock, Runnable done) {
        switch (deed) {
            case ASK -> ask(actor, clock, done);
            case DECIDE -> decide(actor, clock, done);
            case SUSPEND -> suspend(actor, clock, done);
            case RESUME -> resume(actor, clock, done);
        }
    }

    private void ask(Actor actor, ClockView clock, Runnable done) {
        DateTimePicker until =
                until("supervision.clock.until", extensions.oneDayMore(actor, clock.workItem()));
        TextArea reason = words("supervision.clock.reason", true);
        act(
                "supervision.clock.ask",
                request ->
                        extensions.ask(
                                actor, clock.workItem(), at(until), reason.getValue(), request),
                done,
                until,
                reason);
    }

    private void decide(Actor actor, ClockView clock, Runnable done) {
        RadioButtonGroup<Boolean> grant = new RadioButtonGroup<>();
        grant.setLabel(say("supervision.clock.decision"));
        grant.setItems(true, false);
        grant.setItemLabelGenerator(
                yes -> say(yes ? "supervision.clock.grant" : "supervision.clock.refuse"));
        grant.setValue(true);
        DateTimePicker until = until("supervision.clock.until", clock.askedUntil());
        grant.addValueChangeListener(change -> until.setVisible(change.getValue()));
        TextArea reason = words("supervision.clock.decisionWords", false);
        act(
                "supervision.clock.decide",
                request -> {
                    if (grant.getValue()) {
                        extensions.grant(
                                actor, clock.workItem(), at(until), reason.getValue(), request);
                    } else {
                        extensions.refuse(actor, clock.workItem(), reason.getValue(), request);
                    }
                },
                done,
                new Paragraph(clock.askedWords()),
                grant,
                until,
                reason);
    }

    private void suspend(Actor actor, ClockView clock, Runnable done) {
        TextArea reason = words("supervision.clock.suspendReason", true);
        DateTimePicker until = until("supervision.clock.expected", null);
        act(
                "supervision.clock.suspend",
                request ->
                        suspensions.suspend(
                                actor, clock.workItem(), reason.getValue(), at(until), request),
                done,
                reason,
                until);
    }

    private void resume(Actor actor, ClockView clock, Runnable done) {
        TextArea words = words("supervision.clock.resumeWords", false);
        act(
                "supervision.clock.resume",
                request -> suspensions.resume(actor, clock.workItem(), words.getValue(), request),
                done,
                words);
    }

    private interface Act {
        void run(String requestId);
    }

    private void act(String key, Act act, Runnable done, Component... fields) {
        String word = say(key);
        FormDialog dialog = new FormDialog(word, word);
        for (Component field : fields) {
            if (field instanceof DateTimePicker) {
                dialog.errors().at("until", field);
                dialog.errors().at("expectedUntil", field);
            } else if (field instanceof TextArea) {
                dialog.errors().at("reason", field);
            }
        }
        String request = UUID.randomUUID().toString();
        dialog.fields(fields)
                .onSubmit(
                        () -> {
                            act.run(request);
                            Message.done(say(key + ".done"));
                            done.run();
                        })
                .open();
    }

    private DateTimePicker until(String key, Instant usual) {
        DateTimePicker until = DateFields.dateTime(say(key));
        until.setRequiredIndicatorVisible(true);
        if (usual != null) {
            until.setValue(LocalDateTime.ofInstant(usual, zone).withSecond(0).withNano(0));
        }
        return until;
    }

    private Instant at(DateTimePicker picker) {
        return picker.getValue() == null ? null : picker.getValue().atZone(zone).toInstant();
    }

    private static TextArea words(String key, boolean required) {
        TextArea words = new TextArea(say(key));
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxLength(2000);
        words.setRequiredIndicatorVisible(required);
        return words;
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
