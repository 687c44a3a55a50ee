package org.gridcase.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.BoxCounts;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.NavigationChanged;
import org.springframework.beans.factory.ObjectProvider;

/** The start page: what is late, what came back, what to do now, what is new. */
@Route("")
@PermitAll
class TodayView extends Div {

    /** Rows of a card; the rest is one click away. */
    private static final int MOST = 5;

    private static final InboxPlace LATE =
            InboxPlace.of(Box.MINE).with(new InboxFilter(null, null, null, true));

    private final transient InboxRows rows;
    private final transient Greeting greeting;
    private final transient ObjectProvider<TodayPart> parts;
    private final transient Clock clock;
    private Registration news;

    TodayView(InboxRows rows, Greeting greeting, ObjectProvider<TodayPart> parts, Clock clock) {
        this.rows = rows;
        this.greeting = greeting;
        this.parts = parts;
        this.clock = clock;
        addClassNames("gc-page", "gc-today");
        draw();
    }

    private void draw() {
        removeAll();
        BoxCounts waiting = rows.counts();
        add(greeting.heading(getLocale()), new TodayFigures(waiting));
        Instant now = clock.instant();
        List<InboxRow> mine = rows.first(Box.MINE, InboxFilter.NONE, 4 * MOST);
        List<InboxRow> offered = rows.first(Box.TO_CLAIM, InboxFilter.NONE, MOST);
        List<InboxRow> news = rows.first(Box.FOR_INFORMATION, InboxFilter.NONE, MOST);
        Set<Long> back = new HashSet<>();
        List<InboxRow> cameBack = rows.cameBack(MOST);
        cameBack.forEach(row -> back.add(row.workItem()));
        Predicate<InboxRow> late = row -> row.dueAt() != null && row.dueAt().isBefore(now);
        Predicate<InboxRow> again = row -> back.contains(row.workItem());

        InboxPlace inHand = InboxPlace.of(Box.MINE);
        Div first = column();
        Div second = column();
        parts.orderedStream().flatMap(part -> part.show().stream()).forEach(first::add);
        card(first, "inbox.today.late", LATE, true, pick(mine, late.and(again.negate())));
        card(first, "inbox.today.cameBack", inHand, false, cameBack);
        card(first, "inbox.today.now", inHand, true, pick(mine, late.or(again).negate()));
        card(second, "inbox.today.toClaim", InboxPlace.of(Box.TO_CLAIM), true, offered);
        card(
                second,
                "inbox.today.news",
                InboxPlace.of(Box.FOR_INFORMATION),
                true,
                pick(news, InboxRow::unread));
        Div columns = new Div(first, second);
        columns.addClassName("gc-today-columns");
        boolean none =
                first.getChildren().findAny().or(() -> second.getChildren().findAny()).isEmpty();
        add(none ? nothing() : columns);
    }

    private void card(
            Div column, String key, InboxPlace place, boolean whole, List<InboxRow> shown) {
        if (!shown.isEmpty()) {
            column.add(new TodayCard(getTranslation(key), place, whole, shown, rows));
        }
    }

    private static List<InboxRow> pick(List<InboxRow> from, Predicate<InboxRow> wanted) {
        return from.stream().filter(wanted).limit(MOST).toList();
    }

    private static Div column() {
        Div column = new Div();
        column.addClassName("gc-today-column");
        return column;
    }

    private EmptyState nothing() {
        return new EmptyState(
                VaadinIcon.SUN_O,
                getTranslation("inbox.today.empty"),
                getTranslation("inbox.today.emptyNext"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        news =
                ComponentUtil.addListener(
                        attached.getUI(), NavigationChanged.class, arrived -> draw());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        news.remove();
    }
}
