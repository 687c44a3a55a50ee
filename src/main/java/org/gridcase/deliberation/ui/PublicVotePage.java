package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.RoomView.BallotView;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.Vote;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;

/** A resident at home takes part in a meeting: signs in with her code and votes, in secret. */
@Route(PublicVotePage.PATH)
@AnonymousAllowed
class PublicVotePage extends ResidentsPage implements BeforeEnterObserver {
    static final String PATH = DeliberationNavigation.PUBLIC + "/vote";

    private static final int EVERY_MILLIS = 3_000;

    private final transient PublicParts parts;
    private final Div content = new Div();
    private transient List<RoomView> shown = List.of();
    private Registration polling;

    PublicVotePage(PublicParts parts) {
        super("deliberation.publicVote.title");
        this.parts = parts;
        content.addClassName("gc-public-result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeading(getTranslation("deliberation.publicVote.title")), content);
        show();
    }

    private void show() {
        content.removeAll();
        SignedVoter voter = voter();
        if (voter == null) {
            content.add(new CodeEntry(parts, this::show));
            return;
        }
        shown = parts.room().openTo(voter);
        shown.forEach(room -> content.add(meeting(voter, room)));
        List<MeetingFigures> ahead = parts.dates().ahead(voter);
        if (!ahead.isEmpty()) {
            content.add(invitations(ahead));
        }
        if (shown.isEmpty() && ahead.isEmpty()) {
            content.add(
                    new EmptyState(
                            VaadinIcon.CALENDAR_CLOCK,
                            getTranslation("deliberation.publicVote.none"),
                            getTranslation("deliberation.publicVote.noneNext")));
        }
        Button leave = new Button(getTranslation("deliberation.publicVote.leave"));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.addClickListener(
                click -> {
                    entered(null);
                    show();
                });
        content.add(leave);
    }

    private Section invitations(List<MeetingFigures> ahead) {
        Section card = new Section(new H2(getTranslation("deliberation.publicVote.ahead")));
        card.addClassName("gc-card");
        MeetingCards cards = new MeetingCards(parts.words(), parts.times(), getLocale());
        ahead.forEach(meeting -> card.add(cards.announced(meeting)));
        return card;
    }

    private Section meeting(SignedVoter voter, RoomView room) {
        Section card =
                new Section(
                        new H2(
                                getTranslation(
                                        "deliberation.meeting.about",
                                        getTranslation(room.kind().key()),
                                        room.topic())),
                        new Paragraph(parts.words().presence(room.presence(), getLocale())));
        card.addClassNames("gc-card", "gc-public-form");
        Paragraph agenda = new Paragraph(room.agenda());
        agenda.addClassNames("gc-words", "gc-quote");
        card.add(agenda);
        String way = parts.room().wayOf(voter, room.id());
        if (way == null) {
            Button join = new Button(getTranslation("deliberation.publicVote.join"));
            join.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
            join.addClickListener(
                    click -> {
                        parts.room().join(voter, room.id());
                        show();
                    });
            card.add(join);
            return card;
        }
        card.add(new Paragraph(getTranslation("deliberation.publicVote.way." + way)));
        room.ballots().stream()
                .filter(BallotView::open)
                .filter(BallotView::online)
                .findFirst()
                .ifPresentOrElse(
                        ballot -> {
                            card.add(plan(room, ballot));
                            if (!"PROXY".equals(way)) {
                                votes(card, voter, room, ballot);
                            }
                        },
                        () ->
                                card.add(
                                        new Paragraph(
                                                getTranslation(
                                                        room.ballots().isEmpty()
                                                                ? "deliberation.publicVote.wait"
                                                                : "deliberation.publicVote.next"))));
        room.ballots().stream()
                .filter(ballot -> !ballot.open())
                .forEach(
                        ballot ->
                                card.add(
                                        new Paragraph(
                                                getTranslation(
                                                        "deliberation.publicVote.result",
                                                        getTranslation(ballot.verdict().key()),
                                                        parts.words()
                                                                .count(ballot.count(), getLocale()),
                                                        ballot.planNo()))));
        return card;
    }

    /** What the vote is about: the plan as the meeting has amended it. */
    private Component plan(RoomView room, BallotView ballot) {
        return new PlanCards(parts.words(), parts.times(), getLocale())
                .votedOn(parts.inPublic().view(room.proposal()).plan(), ballot.planNo());
    }

    /** One's own vote, and those of neighbours whose proxy one holds. */
    private void votes(Section card, SignedVoter voter, RoomView room, BallotView ballot) {
        card.add(ballotPaper(voter, voter, ballot, "deliberation.publicVote.own"));
        for (long giver : parts.ballots().proxies(voter, room.id())) {
            SignedVoter whose = new SignedVoter(giver, voter.community(), 0);
            card.add(ballotPaper(voter, whose, ballot, "deliberation.publicVote.forOther"));
        }
    }

    private Div ballotPaper(
            SignedVoter voter, SignedVoter whose, BallotView ballot, String titleKey) {
        Div paper = new Div(new H2(getTranslation(titleKey)));
        paper.addClassName("gc-dialog-fields");
        if (parts.ballots().hasVoted(whose, ballot.id())) {
            paper.add(new Paragraph(getTranslation("deliberation.publicVote.given")));
            return paper;
        }
        for (Vote vote : Vote.values()) {
            Button button = new Button(getTranslation(vote.key()));
            button.addThemeVariants(ButtonVariant.LUMO_LARGE);
            button.setWidthFull();
            button.addClickListener(
                    click -> {
                        parts.ballots().vote(voter, ballot.id(), whose.id(), vote);
                        Message.done(getTranslation("deliberation.publicVote.counted"));
                        show();
                    });
            paper.add(button);
        }
        return paper;
    }

    private void renew() {
        SignedVoter voter = voter();
        if (voter != null && !parts.room().openTo(voter).equals(shown)) {
            show();
        }
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
}
