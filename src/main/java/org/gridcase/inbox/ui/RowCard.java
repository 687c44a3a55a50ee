package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.gridcase.inbox.InboxRow;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** A row of a box: what and how long, where, which step and who has it. */
class RowCard extends Div {

    /**
     * @param holder who has it, null when nobody has or it is the reader herself
     * @param where the place in the reader's language
     * @param lane sort of subject in words, shown where it is urgent
     * @param mark a word before everything else, such as "new"; null for none
     */
    RowCard(
            InboxRow row,
            String where,
            Person holder,
            Optional<String> lane,
            String mark,
            Times times) {
        addClassName("gc-row");
        Div first = line("gc-row-first", what(row, lane, mark), time(row, times));
        Span place = new Span(where);
        place.setTitle(where);
        add(
                first,
                line("gc-row-place", place, who(row, holder)),
                line("gc-row-last", new Span(step(row)), new Span(row.ref())));
    }

    private Component what(InboxRow row, Optional<String> lane, String mark) {
        Span what = new Span();
        what.addClassName("gc-row-what");
        if (mark != null) {
            Span word = new Span(mark);
            word.addClassName("gc-row-mark");
            what.add(word);
        }
        if (row.urgent()) {
            what.add(new StateBadge(Tone.LATE, lane.orElse(getTranslation("inbox.row.urgent"))));
        }
        if (row.urged() > 0 && row.endedAt() == null) {
            what.add(new StateBadge(Tone.WARN, getTranslation("inbox.row.urged", row.urged())));
        }
        String title = Spoken.of(getLocale(), row.title(), row.titleEn());
        what.add(new Span(title));
        what.setTitle(title);
        return what;
    }

    private Component time(InboxRow row, Times times) {
        if (row.endedAt() != null) {
            return times.moment(row.endedAt());
        }
        if (row.dueAt() == null) {
            return new Span();
        }
        return times.left(
                row.dueAt(),
                row.workItem() == null ? null : row.offeredAt(),
                row.paused(),
                row.provisional());
    }

    private String step(InboxRow row) {
        return row.endedAt() != null && row.step() == null
                ? getTranslation("inbox.row.ended")
                : Spoken.of(getLocale(), row.stepName(), row.stepNameEn());
    }

    private Component who(InboxRow row, Person holder) {
        Span who = new Span();
        if (holder != null) {
            who.setText(holder.name());
            who.setTitle(holder.name() + " · " + holder.standing());
        } else if (row.workItem() != null && row.endedAt() == null && row.holder() == null) {
            who.setText(getTranslation("inbox.row.offered"));
        }
        return who;
    }

    private static Div line(String style, Component... parts) {
        Div line = new Div(parts);
        line.addClassName(style);
        return line;
    }
}
