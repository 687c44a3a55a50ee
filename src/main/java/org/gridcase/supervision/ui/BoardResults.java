package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.gridcase.shared.ui.Message;
import org.gridcase.supervision.Urged;

/**
 * What became of an act on many steps: a word when all went well, else a list of those that did
 * not.
 *
 * @param refused numbers with the keys of why not
 */
record BoardResults(int done, List<Urged> refused) {

    static BoardResults of(List<Urged> all) {
        List<Urged> refused = all.stream().filter(one -> !one.done()).toList();
        return new BoardResults(all.size() - refused.size(), refused);
    }

    void show(String key) {
        UI ui = UI.getCurrent();
        if (refused.isEmpty()) {
            Message.done(ui.getTranslation(key, done));
            return;
        }
        UnorderedList lines = new UnorderedList();
        refused.forEach(
                one ->
                        lines.add(
                                new ListItem(
                                        ui.getTranslation(
                                                "supervision.board.refused",
                                                one.ref() == null ? "" : one.ref(),
                                                ui.getTranslation(one.refusal())))));
        var shown =
                Message.refused(ui.getTranslation("supervision.board.some", done, refused.size()));
        shown.add(lines);
    }
}
