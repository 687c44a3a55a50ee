package org.gridcase.supervision.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PhotoUpload;
import org.gridcase.supervision.SupervisionOrders;

/** The small dialogs about an order: answer it, refuse the answer, release. */
final class OrderDialogs {

    private OrderDialogs() {}

    /** The written answer, with files. */
    static FormDialog answer(Actor actor, String number, OrderParts parts, Runnable done) {
        FormDialog dialog = dialog("supervision.order.answer", parts, actor);
        TextArea words = words(dialog, "supervision.order.answerWords");
        PhotoUpload files = parts.uploads().field(actor.staffId(), true, null);
        files.setLabel(dialog.getTranslation("supervision.order.files"));
        dialog.errors().at("words", words).at("attachments", files);
        String request = UUID.randomUUID().toString();
        return dialog.fields(words, files)
                .onSubmit(
                        () -> {
                            parts.orders()
                                    .answer(
                                            actor,
                                            new SupervisionOrders.Answer(
                                                    request,
                                                    number,
                                                    words.getValue(),
                                                    files.whole("attachments")));
                            Message.done(words.getTranslation("supervision.order.answer.done"));
                            done.run();
                        });
    }

    /** Why the answer will not do, and until when another is owed. */
    static FormDialog refuse(Actor actor, String number, OrderParts parts, Runnable done) {
        FormDialog dialog = dialog("supervision.order.refuse", parts, actor);
        TextArea reason = words(dialog, "supervision.order.refuseReason");
        DateTimePicker deadline = deadline(dialog, parts);
        dialog.errors().at("reason", reason).at("deadline", deadline);
        String request = UUID.randomUUID().toString();
        return dialog.fields(reason, deadline)
                .onSubmit(
                        () -> {
                            parts.orders()
                                    .refuse(
                                            actor,
                                            number,
                                            reason.getValue(),
                                            instant(deadline, parts),
                                            request);
                            Message.done(reason.getTranslation("supervision.order.refuse.done"));
                            done.run();
                        });
    }

    static FormDialog release(Actor actor, String number, OrderParts parts, Runnable done) {
        FormDialog dialog = dialog("supervision.order.release", parts, actor);
        TextArea words = words(dialog, "supervision.order.releaseWords");
        words.setRequiredIndicatorVisible(false);
        dialog.errors().at("words", words);
        String request = UUID.randomUUID().toString();
        return dialog.fields(words)
                .onSubmit(
                        () -> {
                            parts.orders().release(actor, number, words.getValue(), request);
                            Message.done(words.getTranslation("supervision.order.release.done"));
                            done.run();
                        });
    }

    /** A moment to answer by, set to the usual one. */
    static DateTimePicker deadline(FormDialog dialog, OrderParts parts) {
        DateTimePicker deadline =
                DateFields.dateTime(dialog.getTranslation("supervision.order.fact.deadline"));
        deadline.setRequiredIndicatorVisible(true);
        deadline.setValue(
                LocalDateTime.ofInstant(parts.orders().usualDeadline(), parts.zone())
                        .withSecond(0)
                        .withNano(0));
        return deadline;
    }

    static Instant instant(DateTimePicker picker, OrderParts parts) {
        return picker.getValue() == null
                ? null
                : picker.getValue().atZone(parts.zone()).toInstant();
    }

    static TextArea words(FormDialog dialog, String key) {
        TextArea words = new TextArea(dialog.getTranslation(key));
        words.setWidthFull();
        words.setMinRows(4);
        words.setMaxLength(SupervisionOrders.MAX_WORDS);
        words.setRequiredIndicatorVisible(true);
        return words;
    }

    private static FormDialog dialog(String key, OrderParts parts, Actor actor) {
        String word = parts.words().say(com.vaadin.flow.component.UI.getCurrent().getLocale(), key);
        return new FormDialog(word, word);
    }
}
