package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.supervision.BoardRow;
import org.gridcase.supervision.OrdersAtOnce;
import org.gridcase.supervision.Urged;

/** Issues an order about each chosen step to the head of its unit, all with the same words. */
class BoardOrderDialog extends FormDialog {

    BoardOrderDialog(Actor actor, List<BoardRow> rows, BoardParts parts, Runnable done) {
        super(
                parts.words().say(locale(), "supervision.board.orderTitle", rows.size()),
                parts.words().say(locale(), "supervision.issue.act"));
        DateTimePicker deadline = OrderDialogs.deadline(this, parts.orders());
        TextArea words = OrderDialogs.words(this, "supervision.order.fact.words");
        words.setPlaceholder(getTranslation("supervision.issue.wordsHint"));
        errors().at("deadline", deadline).at("words", words);
        String request = UUID.randomUUID().toString();
        fields(new Paragraph(getTranslation("supervision.board.orderMeans")), deadline, words)
                .onSubmit(
                        () -> {
                            List<Urged> issued =
                                    parts.atOnce()
                                            .issue(
                                                    actor,
                                                    new OrdersAtOnce.ToHeads(
                                                            request,
                                                            rows.stream()
                                                                    .map(BoardRow::workItem)
                                                                    .toList(),
                                                            OrderDialogs.instant(
                                                                    deadline, parts.orders()),
                                                            words.getValue()));
                            BoardResults.of(issued).show("supervision.board.orderDone");
                            done.run();
                        });
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
