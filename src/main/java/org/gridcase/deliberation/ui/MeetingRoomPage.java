package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.Message;

/**
 * The room of a meeting, for a large screen as well as for the clerk's telephone: who is there, the
 * quorum, the votes. Figures follow by themselves every two seconds.
 */
@Route(DeliberationNavigation.PATH + "/meetings/:id([0-9]+)")
@PermitAll
class MeetingRoomPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EVERY_MILLIS = 2_000;

    private final transient DeliberationParts parts;
    private long id;
    private RoomFigures figures;
    private RoomBallots ballots;
    private RoomSignIn door;
    private transient RoomView shown;
    private Registration polling;

    MeetingRoomPage(DeliberationParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "gc-case");
    }

    static String to(long meeting) {
        return DeliberationNavigation.PATH + "/meetings/" + meeting;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id =
                Ids.parse(
                        event.getRouteParameters().get("id").orElse(""),
                        "deliberation.error.meetingUnknown");
        show();
    }

    private Actor actor() {
        return parts.current().get();
    }

    private void show() {
        shown = parts.room().view(actor(), id);
        boolean runs = parts.deliberations().runs(actor(), shown.community());
        removeAll();
        figures = new RoomFigures(parts.words());
        figures.show(shown);
        ballots = new RoomBallots(parts, actor(), runs, this::show);
        ballots.show(shown);
        Div main = new Div(figures, ballots);
        main.addClassName("gc-case-main");
        Header header = header();
        add(header);
        if (runs) {
            header.add(new SignInLink(id));
        }
        if (runs && shown.open()) {
            door = new RoomSignIn(parts, actor(), shown, this::renew);
            add(door);
        }
        add(main);
        if (runs && "CONVENED".equals(shown.state())) {
            header.add(new RoomDates(parts, actor(), shown, this::show));
            add(new ProxiesBefore(parts, actor(), shown));
            add(new ActionBar(opening()));
        }
    }

    private Button opening() {
        String requestId = UUID.randomUUID().toString();
        return new Button(
                getTranslation("deliberation.room.open"),
                click -> {
                    parts.room().open(actor(), id, requestId);
                    Message.done(getTranslation("deliberation.room.opened"));
                    show();
                });
    }

    private Header header() {
        Div title =
                new Div(
                        new H1(shown.topic()),
                        parts.words().meetingBadge(shown.state(), shown.result(), getLocale()));
        title.addClassName("gc-case-title");
        Span when =
                new Span(
                        getTranslation(
                                "deliberation.room.when",
                                getTranslation(shown.kind().key()),
                                parts.times().appointment(getLocale(), shown.beginsAt()),
                                shown.place()));
        when.addClassName("gc-muted");
        Anchor proposal =
                new Anchor(
                        ProposalPage.to(shown.proposal()),
                        getTranslation("deliberation.room.proposal", shown.proposal()));
        Header header = new Header(title, new Div(proposal), when);
        String change =
                parts.words()
                        .change(
                                shown.state(),
                                shown.movedFrom(),
                                shown.changeReason(),
                                getLocale());
        if (change != null) {
            Div changed = new Div(change);
            changed.addClassName("gc-words");
            header.add(changed);
        }
        header.addClassNames("gc-card", "gc-case-header");
        return header;
    }

    /** The figures alone; what somebody is typing stays. */
    private void renew() {
        RoomView now = parts.room().view(actor(), id);
        boolean another =
                !now.state().equals(shown.state())
                        || now.ballots().size() != shown.ballots().size()
                        || now.ballots().stream().filter(b -> b.open()).count()
                                != shown.ballots().stream().filter(b -> b.open()).count();
        if (another) {
            show();
            return;
        }
        boolean counted = !tallies(now).equals(tallies(shown));
        shown = now;
        figures.show(now);
        if (door != null && now.open()) {
            door.figures(now);
        }
        if (counted) {
            ballots.show(now);
        } else {
            ballots.figures(now);
        }
    }

    /** What somebody else counts changes what there is to do, too. */
    private static List<List<RoomView.Tally>> tallies(RoomView room) {
        return room.ballots().stream().map(RoomView.BallotView::tallies).toList();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(EVERY_MILLIS);
        polling = attached.getUI().addPollListener(poll -> renew());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.remove();
        detached.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deliberation.room.title") + " · " + getTranslation("shell.product");
    }
}
