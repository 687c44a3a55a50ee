package org.gridcase.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxRow;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.NavigationChanged;
import org.gridcase.shared.ui.PageKeys;
import org.gridcase.shared.ui.SplitView;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The inbox: boxes, their rows, and beside them what is open. Where one is stands in the address
 * ({@link InboxPlace}); the list stays as it is while rows are opened, done and left.
 */
@Route("inbox/:box?")
@PermitAll
class InboxView extends Div implements BeforeEnterObserver {
    private final transient InboxRows rows;
    private final transient SubjectPages pages;
    private final transient ObjectProvider<WorkItemPanel> panels;
    private final InboxTabs tabs = new InboxTabs();
    private final InboxFilters filters;
    private final InboxList list;
    private final SplitView split;
    private Registration news;
    private InboxPlace place;
    private int walkedTo;

    InboxView(InboxRows rows, SubjectPages pages, ObjectProvider<WorkItemPanel> panels) {
        this.rows = rows;
        this.pages = pages;
        this.panels = panels;
        addClassName("gc-inbox");
        filters = new InboxFilters(pages.lanes(), filter -> go(place.with(filter).opening(null)));
        list = new InboxList(this::card, row -> go(place.opening(place.key(row))));
        Div left = new Div(filters, list);
        left.addClassName("gc-inbox-left");
        split = new SplitView(left, nothingOpen(), () -> go(place.opening(null)));
        add(tabs, split, keys());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> box = event.getRouteParameters().get("box");
        if (box.isPresent()) {
            show(InboxPlace.of(Box.of(box.get()), event.getLocation().getQueryParameters()));
        } else {
            Box first = rows.counts().mine() > 0 ? Box.MINE : Box.TO_CLAIM;
            event.forwardTo(InboxView.class, new RouteParameters("box", first.slug()));
        }
    }

    /** To another place: a step back leads to where the list was left, not through every row. */
    private void go(InboxPlace to) {
        UI ui = UI.getCurrent();
        if (to.open() != null && place.open() != null) {
            ui.getPage().getHistory().replaceState(null, to.location());
            show(to);
        } else {
            ui.navigate(to.path(), to.query());
        }
    }

    private void show(InboxPlace to) {
        InboxPlace before = place;
        place = to;
        tabs.choose(to.box());
        filters.show(to.filter());
        if (!to.sameList(before)) {
            tabs.show(rows.counts());
            list.show(rows.of(to), to::key, rows.empty(to));
        }
        Optional<InboxRow> chosen = list.choose(to.open(), true);
        if (before == null || !to.sameList(before) || !sameOpen(before)) {
            open(chosen.or(() -> to.open() == null ? Optional.empty() : rows.named(to)));
        }
    }

    private boolean sameOpen(InboxPlace before) {
        return before.open() == null ? place.open() == null : before.open().equals(place.open());
    }

    private void open(Optional<InboxRow> row) {
        if (row.isEmpty()) {
            split.close();
            return;
        }
        walkedTo = Math.max(0, list.placeOf(place.open()));
        rows.read(row.get());
        WorkItemPanel panel = row.get().workItem() == null ? null : panels.getObject();
        if (panel != null) {
            panel.onDone(() -> changed(panel));
            panel.show(row.get().workItem());
        }
        split.open(new SubjectPane(row.get(), pages, panel));
    }

    /** After a report the next row is opened, which now stands where the reported one stood. */
    private void changed(WorkItemPanel panel) {
        refresh();
        if (panel.finished()) {
            int left = list.placeOf(place.open());
            Optional<InboxRow> next = list.at(left < 0 ? walkedTo : left + 1);
            go(place.opening(next.or(() -> list.at(0)).map(place::key).orElse(null)));
        }
    }

    private void refresh() {
        tabs.show(rows.counts());
        list.reload();
        list.choose(place.open(), false);
    }

    private void walk(int by) {
        int from = list.placeOf(place.open());
        int to = from < 0 && place.open() == null ? 0 : (from < 0 ? walkedTo : from) + by;
        list.at(Math.max(0, to)).ifPresent(row -> go(place.opening(place.key(row))));
    }

    private Component card(InboxRow row) {
        String mark = row.unread() || list.isFresh(row) ? "inbox.row.new" : null;
        return rows.card(row, mark);
    }

    private EmptyState nothingOpen() {
        return new EmptyState(
                VaadinIcon.ARROW_LEFT,
                getTranslation("inbox.none.open"),
                getTranslation("inbox.none.openNext"));
    }

    private PageKeys keys() {
        return new PageKeys()
                .on(PageKeys.NEXT, getTranslation("inbox.key.next"), () -> walk(1))
                .on(PageKeys.PREVIOUS, getTranslation("inbox.key.previous"), () -> walk(-1))
                .on(PageKeys.OPEN, getTranslation("inbox.key.open"), this::openSubject)
                .focus("/", getTranslation("inbox.key.search"), ".gc-inbox-search");
    }

    private void openSubject() {
        list.at(list.placeOf(place.open()))
                .flatMap(row -> pages.of(row.kind()).map(page -> page.path(row.ref())))
                .ifPresentOrElse(path -> UI.getCurrent().navigate(path), () -> walk(1));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        news =
                ComponentUtil.addListener(
                        attached.getUI(), NavigationChanged.class, arrived -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        news.remove();
    }
}
