package org.gridcase.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.Vote;
import org.gridcase.demo.DemoDeliberations.Act;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;

/** One proposal on its way to the state that its row names. */
class DemoProposal {
    private static final String COMMUNITY = DemoChamber.COMMUNITY;

    private final DemoChamber chamber;
    private final Random random;
    private final List<SignedVoter> voters;
    private final Map<String, String> row;
    private final Instant now;
    private final List<Act> planned = new ArrayList<>();
    private String number;
    private double day;

    /**
     * @param voters of the register, which is filled before the first act
     * @param row of the sheet of proposals
     */
    DemoProposal(
            DemoChamber chamber,
            Random random,
            List<SignedVoter> voters,
            Map<String, String> row,
            Instant now) {
        this.chamber = chamber;
        this.random = random;
        this.voters = voters;
        this.row = row;
        this.now = now;
        this.day = Double.parseDouble(row.get("daysAgo"));
    }

    List<Act> acts() {
        then(0, this::enter);
        switch (row.get("state")) {
            case "RECEIVED" -> {}
            case "SUPPORT" -> supported(3);
            case "LAPSED" -> supported(2);
            case "DECLINED" ->
                    then(
                            1,
                            () ->
                                    done(
                                            "receive",
                                            Map.of(
                                                    "outcome",
                                                    "declined",
                                                    "answer",
                                                    row.get("answer"))));
            default -> reviewed();
        }
        return planned;
    }

    private void reviewed() {
        supported(5);
        if (row.get("state").equals("REVIEW")) {
            then(0.5, () -> opinion());
            return;
        }
        then(1, this::opinions);
        if (row.get("state").equals("REFUSED")) {
            then(
                    1,
                    () ->
                            done(
                                    "decideReview",
                                    Map.of("outcome", "refused", "reason", row.get("answer"))));
            return;
        }
        then(1, () -> done("decideReview", plan()));
        then(1, this::convene);
        switch (row.get("state")) {
            case "CONVENED" -> {}
            case "OPEN" -> planned.add(new Act(now.minusSeconds(600), title(), this::openRoom));
            default -> met();
        }
    }

    private void met() {
        day -= 4;
        planned.add(new Act(meetingAt().plusSeconds(60), title(), this::openRoom));
        planned.add(new Act(meetingAt().plusSeconds(1800), title(), this::vote));
        planned.add(
                new Act(
                        meetingAt().plusSeconds(3600),
                        title(),
                        () -> done("holdMeeting", Map.of("minutes", row.get("minutes")))));
        if (row.get("state").equals("REJECTED")) {
            return;
        }
        then(1, () -> done("writeResolution", Map.of("text", row.get("resolution"))));
        if (row.get("state").equals("RESOLUTION")) {
            return;
        }
        then(8, () -> openCase(!row.get("state").equals("DONE")));
        if (row.get("state").equals("DONE")) {
            then(2, this::handled);
            then(1, this::rated);
        } else {
            then(0.2, () -> openCase(false));
            then(2, this::handled);
        }
    }

    private void then(double days, Runnable play) {
        day = Math.max(0.02, day - days);
        planned.add(new Act(DemoDeliberations.ago(now, day, 0), title(), play));
    }

    private String title() {
        return row.get("title");
    }

    private void enter() {
        boolean online = row.get("channel").equals("ONLINE");
        Proposals.Propose command =
                new Proposals.Propose(
                        null,
                        COMMUNITY + "01",
                        ProposalChannel.valueOf(row.get("channel")),
                        title(),
                        row.get("text"),
                        row.get("place"),
                        List.of());
        number =
                online
                        ? chamber.proposals().propose(voters.get(7), command)
                        : chamber.proposals()
                                .enter(
                                        chamber.cast()
                                                .pick(
                                                        Post.GRID_WORKER,
                                                        COMMUNITY + "01",
                                                        true,
                                                        random),
                                        command);
    }

    private void supported(int by) {
        then(0.5, () -> done("receive", Map.of("outcome", "received")));
        then(
                1,
                () ->
                        // who proposed on line supports it already
                        voters.subList(10, 10 + by - (row.get("channel").equals("ONLINE") ? 1 : 0))
                                .forEach(voter -> chamber.proposals().support(voter, number)));
    }

    private void opinion() {
        open("giveOpinion").ifPresent(item -> report(item, forOpinion()));
    }

    private void opinions() {
        for (Optional<WorkItemView> item = open("giveOpinion");
                item.isPresent();
                item = open("giveOpinion")) {
            report(item.get(), forOpinion());
        }
    }

    private Map<String, Object> forOpinion() {
        return Map.of("stance", "for", "words", "群众反映较多，切实可行，建议采纳。");
    }

    private Map<String, Object> plan() {
        return new HashMap<>(
                Map.of(
                        "outcome", "accepted",
                        "reason", "群众确有需要，经费和场地都能落实，予以采纳。",
                        "what", row.get("what"),
                        "place", row.get("place"),
                        "cost", Integer.parseInt(row.get("cost")),
                        "responsible", "社区居委会",
                        "byWhen",
                                LocalDate.ofInstant(now, chamber.zone()).plusDays(60).toString()));
    }

    private Instant meetingAt() {
        if (row.get("state").equals("OPEN")) {
            return now;
        }
        double daysAgo = row.get("state").equals("CONVENED") ? -3 : day;
        return LocalDate.ofInstant(DemoDeliberations.ago(now, daysAgo, 0), chamber.zone())
                .atTime(LocalTime.of(19, 0))
                .atZone(chamber.zone())
                .toInstant();
    }

    private void convene() {
        Instant begins =
                switch (row.get("state")) {
                    case "OPEN", "CONVENED" -> meetingAt();
                    default -> begins(planned);
                };
        done(
                "convene",
                Map.of(
                        "kind", "representatives",
                        "beginsAt",
                                begins.atZone(chamber.zone())
                                        .toLocalDateTime()
                                        .toString()
                                        .substring(0, 16),
                        "place", "社区二楼会议室",
                        "agenda", "一、社区介绍提议和实施方案\n二、代表讨论\n三、表决",
                        "weighty", false));
    }

    /** The room opens a minute after the meeting begins. */
    private Instant begins(List<Act> all) {
        return all.stream()
                .map(Act::at)
                .filter(at -> at.atZone(chamber.zone()).toLocalTime().equals(LocalTime.of(19, 1)))
                .findFirst()
                .orElseThrow()
                .minusSeconds(60);
    }

    private void openRoom() {
        RoomView meeting = meeting();
        chamber.room().open(chamber.clerk(random), meeting.id(), null);
        List<SignedVoter> representatives = new ArrayList<>();
        for (int i = 0; i < voters.size() - 8; i += 2) {
            representatives.add(voters.get(i));
        }
        representatives.forEach(
                voter -> {
                    if (voter.id() % 3 == 0) {
                        chamber.room().join(voter, meeting.id());
                    } else {
                        chamber.room().signIn(chamber.clerk(random), meeting.id(), voter.id());
                    }
                });
    }

    private void vote() {
        RoomView meeting = meeting();
        chamber.ballots().open(chamber.clerk(random), meeting.id(), Ballots.InRoom.ONLINE, null);
        long ballot = meeting().ballots().get(0).id();
        int against = row.get("state").equals("REJECTED") ? 13 : 3;
        int n = 0;
        for (int i = 0; i < voters.size() - 8; i += 2) {
            Vote vote = n++ < against ? Vote.AGAINST : n == 18 ? Vote.ABSTAINED : Vote.IN_FAVOUR;
            chamber.ballots().vote(voters.get(i), ballot, voters.get(i).id(), vote);
        }
        chamber.ballots().close(chamber.clerk(random), ballot, null);
    }

    private RoomView meeting() {
        return chamber.meeting(number, random);
    }

    private void openCase(boolean another) {
        done(
                "openCase",
                Map.of(
                        "item", row.get("item"),
                        "grid", COMMUNITY + "01",
                        "place", row.get("place"),
                        "words", row.get("resolution"),
                        "outcome", another ? "another" : "last"));
    }

    /** The first case is handled by the grid worker, on the spot. */
    private void handled() {
        String first = chamber.inPublic().view(number).cases().get(0).number();
        chamber.desk().steps(Actor.SYSTEM, first).stream()
                .filter(WorkItemView::open)
                .findFirst()
                .ifPresent(item -> report(item, Map.of("result", "已按决议完成，居民代表到场看过。")));
    }

    private void rated() {
        for (int i = 0; i < 9; i++) {
            chamber.inPublic().rate(voters.get(i), number, i % 4 == 3 ? 4 : 5);
        }
    }

    private Optional<WorkItemView> open(String step) {
        return chamber.open(number, step);
    }

    private void done(String step, Map<String, Object> form) {
        chamber.done(number, step, form, random);
    }

    private void report(WorkItemView item, Map<String, Object> form) {
        chamber.report(item, form, random);
    }
}
