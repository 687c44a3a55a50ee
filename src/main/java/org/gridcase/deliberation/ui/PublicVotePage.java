package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.shared.ui.EmptyState;
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
    private List<VoteCard> cards = List.of();
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
        cards = shown.stream().map(room -> new VoteCard(parts, voter, room, this::show)).toList();
        cards.forEach(content::add);
        List<MeetingFigures> ahead = parts.dates().ahead(voter);
        if (!ahead.isEmpty()) {
            content.add(invitations(voter, ahead));
        }
        if (shown.isEmpty() && ahead.isEmpty()) {
            content.add(
                    new EmptyState(
                            VaadinIcon.CALENDAR_CLOCK,
                            getTranslation("deliberation.publicVote.none"),
                            getTranslation("deliberation.publicVote.noneNext"),
                            new Anchor(
                                    PublicDeliberationPage.to(voter.community()),
                                    getTranslation("deliberation.calendar.title"))));
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

    private Section invitations(SignedVoter voter, List<MeetingFigures> ahead) {
        Section card = new Section(new H2(getTranslation("deliberation.publicVote.ahead")));
        card.addClassName("gc-card");
        MeetingCards announced = new MeetingCards(parts.words(), parts.times(), getLocale());
        for (MeetingFigures meeting : ahead) {
            card.add(announced.announced(meeting));
            if ("CONVENED".equals(meeting.state())) {
                String way = parts.room().wayOf(voter, meeting.id());
                card.add(new ProxyCard(parts, voter, meeting.id(), way, this::show));
            }
        }
        return card;
    }

    private void renew() {
        SignedVoter voter = voter();
        if (voter == null) {
            return;
        }
        List<RoomView> now = parts.room().openTo(voter);
        if (!votes(now).equals(votes(shown))) {
            show();
            return;
        }
        // what somebody is typing stays
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).figures(now.get(i));
        }
    }

    /** What there is to do in these meetings, without how many take part. */
    private static List<String> votes(List<RoomView> rooms) {
        return rooms.stream()
                .map(
                        room ->
                                room.id()
                                        + room.ballots().stream()
                                                .map(vote -> "/" + vote.id() + vote.open())
                                                .collect(Collectors.joining()))
                .toList();
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
