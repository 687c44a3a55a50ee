package org.gridcase.supervision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.inbox.InboxNews;
import org.gridcase.organisation.Actor;

/**
 * The watch board (督办看板): figures, the worst steps first, to whom they belong, and how it went over
 * time. Its address says what is shown; it follows every change by itself.
 */
@Route(SupervisionNavigation.BOARD)
@PermitAll
class BoardView extends Div implements BeforeEnterObserver {
    private final transient BoardParts parts;
    private final transient InboxNews news;
    private final Div heading = new Div();
    private final Div list = new Div();
    private final Div shares = new Div();
    private final Div load = new Div();
    private transient BoardQuery query;
    private transient BoardList steps;

    BoardView(BoardParts parts, InboxNews news) {
        this.parts = parts;
        this.news = news;
        addClassNames("gc-page", "gc-fill", "gc-board");
        list.addClassName("gc-board-list");
        Div side = new Div(shares, load);
        load.addClassName("gc-column");
        side.addClassName("gc-board-side");
        Div body = new Div(list, side);
        body.addClassName("gc-board-body");
        add(heading, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = parts.current().get();
        BoardQuery asked = BoardQuery.of(event.getLocation().getQueryParameters());
        String unit =
                asked.unit() == null
                        ? parts.board().units(actor).stream().findFirst().orElse(null)
                        : asked.unit();
        if (unit == null || !parts.board().supervises(actor, unit)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        query = asked.in(unit);
        steps = new BoardList(actor, query, parts, this::go, this::figures);
        list.removeAll();
        list.add(steps.acts(), steps);
        load.removeAll();
        load.add(new BoardLoad(actor, query, parts), new BoardDecisions(actor, query, parts));
        figures();
    }

    /** What is counted, anew: after something was done, and when somebody else did something. */
    private void figures() {
        Actor actor = parts.current().get();
        heading.removeAll();
        heading.add(new BoardHeading(actor, query, parts, this::go));
        shares.removeAll();
        shares.add(new BoardShares(actor, query, parts, this::go));
    }

    private void go(BoardQuery to) {
        UI.getCurrent().navigate(SupervisionNavigation.BOARD, to.parameters());
    }

    /** Follows the town and the time, and never under the hand of a chooser. */
    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        BoardPulse pulse = new BoardPulse(ui, this::followed);
        Runnable deaf = news.listen(change -> pulse.beat());
        pulse.tick();
        addDetachListener(
                detach -> {
                    deaf.run();
                    pulse.stop();
                    detach.unregisterListener();
                });
        ComponentUtil.setData(this, BoardPulse.class, pulse);
    }

    private void followed() {
        if (query != null) {
            figures();
            steps.refreshUnlessChoosing();
        }
    }
}
