package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.RoomView.BallotView;
import org.gridcase.deliberation.RoomView.Tally;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** The votes of a meeting: open one, count the room, close it; and the plan that is voted on. */
class RoomBallots extends Section {

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final boolean runs;
    private final transient Runnable refresh;
    private final Span live = new Span();

    RoomBallots(DeliberationParts parts, Actor actor, boolean runs, Runnable refresh) {
        this.parts = parts;
        this.actor = actor;
        this.runs = runs;
        this.refresh = refresh;
        addClassName("gc-card");
    }

    void show(RoomView room) {
        removeAll();
        add(new H2(getTranslation("deliberation.ballots.title")));
        room.ballots().forEach(ballot -> add(box(room, ballot)));
        boolean anyOpen = room.ballots().stream().anyMatch(BallotView::open);
        if (room.ballots().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("deliberation.ballots.none"));
            none.addClassName("gc-muted");
            add(none);
        }
        if (runs && room.open() && !anyOpen) {
            add(opening(room));
        }
        figures(room);
    }

    /** What changes while people vote. */
    void figures(RoomView room) {
        room.ballots().stream()
                .filter(BallotView::open)
                .findFirst()
                .ifPresent(
                        ballot ->
                                live.setText(
                                        getTranslation(
                                                "deliberation.ballots.voted",
                                                ballot.votedOnline())));
    }

    private Div opening(RoomView room) {
        Select<InRoom> how = new Select<>();
        how.setLabel(getTranslation("deliberation.ballots.how"));
        how.setItems(InRoom.values());
        how.setItemLabelGenerator(each -> getTranslation(each.key()));
        how.setValue(InRoom.HANDS);
        Button open = new Button(getTranslation("deliberation.ballots.open"));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String requestId = UUID.randomUUID().toString();
        open.addClickListener(
                click -> {
                    parts.ballots().open(actor, room.id(), how.getValue(), requestId);
                    refresh.run();
                });
        Button amend = new Button(getTranslation("deliberation.amend.open"));
        amend.addClickListener(click -> new AmendDialog(parts, actor, room, refresh).open());
        Div bar = new Div(how, open, amend);
        bar.addClassName("gc-case-title");
        return bar;
    }

    private Div box(RoomView room, BallotView ballot) {
        Div heading =
                new Div(
                        new Span(
                                getTranslation(
                                        "deliberation.ballots.no",
                                        ballot.no(),
                                        ballot.planNo(),
                                        way(ballot))));
        heading.addClassNames("gc-case-title", "gc-case-step");
        Div box = new Div(heading);
        box.addClassName("gc-case-objection");
        if (!ballot.open()) {
            heading.add(parts.words().verdict(ballot.verdict(), getLocale()));
            box.add(new Div(parts.words().count(ballot.count(), getLocale())));
            return box;
        }
        heading.add(new StateBadge(Tone.BUSY, getTranslation("deliberation.ballots.running")));
        if (ballot.online()) {
            box.add(new Div(live));
        }
        ballot.tallies().forEach(tally -> box.add(tally(tally)));
        if (disagree(ballot.tallies())) {
            Div differ = new Div(getTranslation("deliberation.ballots.differ"));
            differ.addClassName("gc-import-refused");
            box.add(differ);
        }
        if (runs && room.open()) {
            box.add(buttons(ballot));
        }
        return box;
    }

    private Div buttons(BallotView ballot) {
        Div buttons = new Div();
        buttons.addClassName("gc-case-title");
        if (!"NONE".equals(ballot.room())) {
            Button count = new Button(getTranslation("deliberation.tally.open"));
            count.addClickListener(
                    click -> new TallyDialog(parts, actor, ballot.id(), refresh).open());
            buttons.add(count);
        }
        Button close = new Button(getTranslation("deliberation.ballots.close"));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String requestId = UUID.randomUUID().toString();
        close.addClickListener(
                click ->
                        ConfirmAction.ask(
                                getTranslation("deliberation.ballots.closeAsk", ballot.no()),
                                getTranslation("deliberation.ballots.closeWhat"),
                                getTranslation("deliberation.ballots.close"),
                                () -> {
                                    parts.ballots().close(actor, ballot.id(), requestId);
                                    Message.done(getTranslation("deliberation.ballots.closed"));
                                    refresh.run();
                                }));
        buttons.add(close);
        return buttons;
    }

    private Div tally(Tally tally) {
        String who = parts.words().person(tally.counter(), getLocale());
        return new Div(
                tally.count() == null
                        ? getTranslation("deliberation.tally.hidden", who)
                        : getTranslation(
                                "deliberation.tally.of",
                                who,
                                parts.words().count(tally.count(), getLocale())));
    }

    private static boolean disagree(List<Tally> tallies) {
        return tallies.size() == 2
                && tallies.get(0).count() != null
                && !tallies.get(0).count().equals(tallies.get(1).count());
    }

    private String way(BallotView ballot) {
        String room = "NONE".equals(ballot.room()) ? "ONLINE" : ballot.room();
        String inRoom = getTranslation("deliberation.inRoom." + room);
        return ballot.online() && !"NONE".equals(ballot.room())
                ? getTranslation("deliberation.ballots.andOnline", inRoom)
                : inRoom;
    }
}
