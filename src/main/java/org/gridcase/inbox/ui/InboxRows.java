package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.BoxCounts;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.Times;

/** Reads the rows of the person of the session and draws them, for every page that shows some. */
@org.springframework.stereotype.Component
class InboxRows {
    private final CurrentActor current;
    private final WorkBoxes boxes;
    private final SubjectPages pages;
    private final Colleagues colleagues;
    private final Times times;
    private final Texts texts;

    InboxRows(
            CurrentActor current,
            WorkBoxes boxes,
            SubjectPages pages,
            Colleagues colleagues,
            Times times,
            Texts texts) {
        this.current = current;
        this.boxes = boxes;
        this.pages = pages;
        this.colleagues = colleagues;
        this.times = times;
        this.texts = texts;
    }

    LoadedRows of(InboxPlace place) {
        Actor actor = current.get();
        return new LoadedRows(
                (cursor, size) -> boxes.page(actor, place.box(), place.filter(), cursor, size),
                place::key);
    }

    /** The first few of a box. */
    List<InboxRow> first(Box box, InboxFilter filter, int most) {
        return boxes.page(current.get(), box, filter, null, most).items();
    }

    List<InboxRow> cameBack(int most) {
        return boxes.cameBack(current.get(), most);
    }

    BoxCounts counts() {
        return boxes.counts(current.get());
    }

    /** What an address names although it lies in no list on the page. */
    Optional<InboxRow> named(InboxPlace place) {
        return place.ofItems()
                ? number(place.open()).flatMap(id -> boxes.item(current.get(), id))
                : boxes.subject(current.get(), place.open());
    }

    /** What was informed of is read once it is open. */
    void read(InboxRow row) {
        if (row.unread()) {
            boxes.read(current.get(), row.ref());
        }
    }

    /**
     * @param mark i18n key of a word before everything else, null for none
     */
    RowCard card(InboxRow row, String mark) {
        Optional<Person> holder =
                Optional.ofNullable(row.holder())
                        .filter(id -> !id.equals(current.get().staffId()))
                        .map(id -> colleagues.people(List.of(id), locale()).get(id));
        return new RowCard(
                row,
                colleagues.place(row.place(), locale()),
                row.endedAt() == null ? holder.orElse(null) : null,
                pages.lane(row).map(key -> texts.text(locale(), key)),
                mark == null ? null : texts.text(locale(), mark),
                times);
    }

    /** Says what would be in a box, and what brings it there. */
    Component empty(InboxPlace place) {
        if (!place.filter().equals(InboxFilter.NONE)) {
            return state(VaadinIcon.SEARCH, "inbox.empty.filtered", "inbox.empty.filteredNext");
        }
        return switch (place.box()) {
            case TO_CLAIM ->
                    state(VaadinIcon.HAND, "inbox.empty.toClaim", "inbox.empty.toClaimNext");
            case MINE ->
                    state(VaadinIcon.CHECK_CIRCLE_O, "inbox.empty.mine", "inbox.empty.mineNext");
            case DONE -> state(VaadinIcon.ARCHIVE, "inbox.empty.done", "inbox.empty.doneNext");
            case STARTED ->
                    state(VaadinIcon.FLAG_O, "inbox.empty.started", "inbox.empty.startedNext");
            case TAKEN_PART ->
                    state(VaadinIcon.GROUP, "inbox.empty.takenPart", "inbox.empty.takenPartNext");
            case FOR_INFORMATION ->
                    state(
                            VaadinIcon.INFO_CIRCLE_O,
                            "inbox.empty.forInformation",
                            "inbox.empty.forInformationNext");
        };
    }

    private EmptyState state(VaadinIcon icon, String what, String next) {
        return new EmptyState(icon, texts.text(locale(), what), texts.text(locale(), next));
    }

    private static Optional<Long> number(String open) {
        return open != null && open.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(open))
                : Optional.empty();
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
