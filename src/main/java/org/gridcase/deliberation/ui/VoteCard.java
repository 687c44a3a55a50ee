package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.gridcase.deliberation.MeetingRules;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.RoomView.BallotView;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.Vote;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;

/** A meeting that goes on, as a resident takes part in it from home: she signs in and votes. */
class VoteCard extends Section {

    private final transient PublicParts parts;
    private final transient SignedVoter voter;
    private final transient RoomView room;
    private final transient Runnable refresh;
    private final Paragraph presence = new Paragraph();

    VoteCard(PublicParts parts, SignedVoter voter, RoomView room, Runnable refresh) {
        this.parts = parts;
        this.voter = voter;
        this.room = room;
        this.refresh = refresh;
        addClassNames("gc-card", "gc-public-form");
        String about =
                getTranslation(
                        "deliberation.meeting.about",
                        getTranslation(room.kind().key()),
                        room.topic());
        add(new H2(about), presence);
        figures(room);
        Paragraph agenda = new Paragraph(room.agenda());
        agenda.addClassNames("gc-words", "gc-quote");
        add(agenda);
        String way = parts.room().wayOf(voter, room.id());
        if (way == null) {
            add(joining(), new ProxyCard(parts, voter, room.id(), null, refresh));
            return;
        }
        add(new Paragraph(getTranslation("deliberation.publicVote.way." + way)));
        room.ballots().stream()
                .filter(BallotView::open)
                .filter(BallotView::online)
                .findFirst()
                .ifPresentOrElse(
                        ballot -> {
                            add(plan(ballot));
                            if (!"PROXY".equals(way)) {
                                votes(ballot);
                            }
                        },
                        () ->
                                add(
                                        new Paragraph(
                                                getTranslation(
                                                        room.ballots().isEmpty()
                                                                ? "deliberation.publicVote.wait"
                                                                : "deliberation.publicVote.next"))));
        room.ballots().stream().filter(ballot -> !ballot.open()).forEach(this::result);
        add(new ProxyCard(parts, voter, room.id(), way, refresh));
    }

    /** How many are there now. */
    void figures(RoomView now) {
        presence.setText(parts.words().presence(now.presence(), getLocale()));
    }

    private Button joining() {
        Button join = new Button(getTranslation("deliberation.publicVote.join"));
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        join.addClickListener(
                click -> {
                    parts.room().join(voter, room.id());
                    refresh.run();
                });
        return join;
    }

    private void result(BallotView ballot) {
        add(
                new Paragraph(
                        getTranslation(
                                "deliberation.publicVote.result",
                                getTranslation(ballot.verdict().key()),
                                parts.words().count(ballot.count(), getLocale()),
                                ballot.planNo())));
    }

    /** What the vote is about: the plan as the meeting has amended it. */
    private Component plan(BallotView ballot) {
        return new PlanCards(parts.words(), parts.times(), getLocale())
                .votedOn(parts.inPublic().view(room.proposal()).plan(), ballot.planNo());
    }

    /** One's own vote, and those of neighbours whose proxy one holds. */
    private void votes(BallotView ballot) {
        boolean household = room.rules().voteBy() == MeetingRules.Base.HOUSEHOLDS;
        add(
                ballotPaper(
                        voter,
                        ballot,
                        household
                                ? "deliberation.publicVote.ofHousehold"
                                : "deliberation.publicVote.own"));
        for (SignedVoter giver : parts.ballots().proxies(voter, room.id())) {
            add(ballotPaper(giver, ballot, "deliberation.publicVote.forOther"));
        }
    }

    private Div ballotPaper(SignedVoter whose, BallotView ballot, String titleKey) {
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
            button.addClickListener(click -> ask(whose, ballot, vote));
            paper.add(button);
        }
        return paper;
    }

    /** Nobody can find a vote again to change it: a slip of the thumb is no vote. */
    private void ask(SignedVoter whose, BallotView ballot, Vote vote) {
        ConfirmAction question =
                ConfirmAction.ask(
                        getTranslation("deliberation.publicVote.ask", getTranslation(vote.key())),
                        getTranslation("deliberation.publicVote.askWhat"),
                        getTranslation("deliberation.publicVote.act"),
                        () -> {
                            parts.ballots().vote(voter, ballot.id(), whose.id(), vote);
                            Message.done(getTranslation("deliberation.publicVote.counted"));
                            refresh.run();
                        });
        question.setConfirmButtonTheme("primary");
    }
}
