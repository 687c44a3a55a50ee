package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.gridcase.deliberation.MeetingDates;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Before anybody has signed in: the meeting is moved or called off, with the reason. */
class RoomDates extends Div {

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final transient RoomView room;
    private final transient Runnable refresh;

    RoomDates(DeliberationParts parts, Actor actor, RoomView room, Runnable refresh) {
        this.parts = parts;
        this.actor = actor;
        this.room = room;
        this.refresh = refresh;
        addClassName("gc-case-menu");
        add(
                new Button(getTranslation("deliberation.room.move"), click -> move().open()),
                new Button(getTranslation("deliberation.room.callOff"), click -> callOff().open()));
    }

    private FormDialog move() {
        FormDialog dialog =
                new FormDialog(say("deliberation.room.moveTitle"), say("deliberation.room.move"));
        DateTimePicker begins = DateFields.dateTime(say("deliberation.meeting.begins"));
        begins.setStep(Duration.ofMinutes(15));
        begins.setValue(LocalDateTime.ofInstant(room.beginsAt(), parts.zone()));
        begins.setWidthFull();
        TextField place = new TextField(say("deliberation.meeting.place"));
        place.setValue(room.place());
        place.setMaxLength(200);
        place.setWidthFull();
        TextArea reason = reason();
        int days = parts.rules().of(room.community()).meetingNoticeDays();
        dialog.errors().at("beginsAt", begins).at("place", place).at("reason", reason);
        dialog.fields(
                new Paragraph(say("deliberation.room.moveWhat", days)), begins, place, reason);
        String requestId = UUID.randomUUID().toString();
        return dialog.onSubmit(
                () -> {
                    parts.dates()
                            .move(
                                    actor,
                                    room.id(),
                                    new MeetingDates.Move(
                                            begins.getValue(), place.getValue(), reason.getValue()),
                                    requestId);
                    Message.done(say("deliberation.room.moved"));
                    refresh.run();
                });
    }

    private FormDialog callOff() {
        FormDialog dialog =
                new FormDialog(say("deliberation.room.callOff"), say("deliberation.room.callOff"));
        TextArea reason = reason();
        dialog.errors().at("reason", reason);
        dialog.fields(new Paragraph(say("deliberation.room.callOffWhat")), reason);
        String requestId = UUID.randomUUID().toString();
        return dialog.onSubmit(
                () -> {
                    parts.dates().callOff(actor, room.id(), reason.getValue(), requestId);
                    Message.done(say("deliberation.room.calledOff"));
                    refresh.run();
                });
    }

    private static TextArea reason() {
        TextArea reason = new TextArea(say("deliberation.room.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        return reason;
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
