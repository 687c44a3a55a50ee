package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.supervision.BoardRow;
import org.gridcase.supervision.Urged;
import org.gridcase.supervision.Urging;

/** Urges many steps at once, with a word if one likes; says which were urged and which were not. */
class BoardUrgeDialog extends FormDialog {

    BoardUrgeDialog(Actor actor, List<BoardRow> rows, BoardParts parts, Runnable done) {
        super(
                parts.words().say(locale(), "supervision.board.urgeTitle", rows.size()),
                parts.words().say(locale(), "supervision.board.urge"));
        TextArea words = new TextArea(getTranslation("supervision.board.urgeWords"));
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxLength(Urging.MAX_WORDS);
        errors().at("words", words);
        String request = UUID.randomUUID().toString();
        fields(new Paragraph(getTranslation("supervision.board.urgeMeans")), words)
                .onSubmit(
                        () -> {
                            List<Urged> urged =
                                    parts.urging()
                                            .urge(
                                                    actor,
                                                    rows.stream().map(BoardRow::workItem).toList(),
                                                    words.getValue(),
                                                    request);
                            BoardResults.of(urged).show("supervision.board.urgeDone");
                            done.run();
                        });
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
