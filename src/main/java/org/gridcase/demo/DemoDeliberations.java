package org.gridcase.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.Vote;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Deliberations of one community, one in each state, played through the services in their turn
 * among the cases.
 */
@Component
@Profile("demo")
class DemoDeliberations {

    private static final Logger log = LoggerFactory.getLogger(DemoDeliberations.class);

    private static final String COMMUNITY = "HQ";
    private static final int HOUSEHOLDS = 24;
    private static final long SEED = 59;

    private final Proposals proposals;
    private final Electorate electorate;
    private final MeetingRoom room;
    private final Ballots ballots;
    private final PublicDeliberation inPublic;
    private final WorkItems workItems;
    private final WorkDesk desk;
    private final Cast cast;
    private final ZoneId zone;
    private final Random random = new Random(SEED);
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<SignedVoter> voters = new ArrayList<>();
    private final Map<String, String> numbers = new HashMap<>();

    DemoDeliberations(
            Proposals proposals,
            Electorate electorate,
            MeetingRoom room,
            Ballots ballots,
            PublicDeliberation inPublic,
            WorkItems workItems,
            WorkDesk desk,
            Cast cast,
            ZoneId zone) {
        this.proposals = proposals;
        this.electorate = electorate;
        this.room = room;
        this.ballots = ballots;
        this.inPublic = inPublic;
        this.workItems = workItems;
        this.desk = desk;
        this.cast = cast;
        this.zone = zone;
    }

    /** Something that happens at its time. */
    record Act(Instant at, String story, Runnable play) {}

    /** Plans everything that leads to where the deliberations stand now. */
    void plan(Instant now) {
        random.setSeed(SEED);
        acts.clear();
        voters.clear();
        numbers.clear();
        List<Act> planned = new ArrayList<>();
        planned.add(new Act(ago(now, 62, 9), "register", this::register));
        for (Map<String, String> row : DemoSheet.rows("proposals")) {
            planned.addAll(new Story(row, now).acts());
        }
        planned.sort(Comparator.comparing(Act::at));
        acts.addAll(planned);
    }

    /** The next act that is due by then. */
    Optional<Act> next(Instant until) {
        return Optional.ofNullable(acts.peek())
                .filter(act -> !act.at().isAfter(until))
                .map(act -> acts.poll());
    }

    void play(Act act) {
        try {
            act.play().run();
        } catch (RuntimeException e) {
            log.warn("The deliberation {} stays where it is", act.story(), e);
            acts.removeIf(later -> later.story().equals(act.story()));
        }
    }

    private void register() {
        List<Map<String, String>> people = DemoSheet.rows("residents");
        List<Electorate.Resident> residents = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS * 2; i++) {
            int household = i / 2;
            residents.add(
                    new Electorate.Resident(
                            "%d号楼%d0%d室"
                                    .formatted(
                                            household / 8 + 1,
                                            household / 2 % 4 + 1,
                                            household % 2 + 1),
                            people.get(i % people.size()).get("name"),
                            i % 2 == 0,
                            i < 14 && i % 2 == 0));
        }
        electorate.enrol(clerk(), COMMUNITY, residents);
        List<Electorate.Slip> slips = electorate.handOutCodes(clerk(), COMMUNITY, null);
        slips.forEach(slip -> voters.add(electorate.identify(slip.code()).orElseThrow()));
        log.info("A voting code to try on /public/deliberation: {}", slips.get(47).code());
    }

    private Actor clerk() {
        return cast.pick(Post.COMMUNITY_CLERK, COMMUNITY, true, random);
    }

    private static Instant ago(Instant now, double days, int hour) {
        return now.minus(Duration.ofMinutes((long) (days * 24 * 60)))
                .minus(Duration.ofHours(hour % 5));
    }

    /** One proposal on its way to the state that its row names. */
    private class Story {
        private final Map<String, String> row;
        private final Instant now;
        private final List<Act> planned = new ArrayList<>();
        private double day;

        Story(Map<String, String> row, Instant now) {
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
            planned.add(new Act(ago(now, day, 0), title(), play));
        }

        private String title() {
            return row.get("title");
        }

        private String number() {
            return numbers.get(title());
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
            String number =
                    online
                            ? proposals.propose(voters.get(7), command)
                            : proposals.enter(
                                    cast.pick(Post.GRID_WORKER, COMMUNITY + "01", true, random),
                                    command);
            numbers.put(title(), number);
        }

        private void supported(int by) {
            then(0.5, () -> done("receive", Map.of("outcome", "received")));
            then(
                    1,
                    () ->
                            // who proposed on line supports it already
                            voters.subList(
                                            10,
                                            10 + by - (row.get("channel").equals("ONLINE") ? 1 : 0))
                                    .forEach(voter -> proposals.support(voter, number())));
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
                            "byWhen", LocalDate.ofInstant(now, zone).plusDays(60).toString()));
        }

        private Instant meetingAt() {
            if (row.get("state").equals("OPEN")) {
                return now;
            }
            double daysAgo = row.get("state").equals("CONVENED") ? -3 : day;
            return LocalDate.ofInstant(ago(now, daysAgo, 0), zone)
                    .atTime(LocalTime.of(19, 0))
                    .atZone(zone)
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
                                    begins.atZone(zone)
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
                    .filter(at -> at.atZone(zone).toLocalTime().equals(LocalTime.of(19, 1)))
                    .findFirst()
                    .orElseThrow()
                    .minusSeconds(60);
        }

        private void openRoom() {
            RoomView meeting = meeting();
            room.open(clerk(), meeting.id(), null);
            List<SignedVoter> representatives = new ArrayList<>();
            for (int i = 0; i < voters.size() - 8; i += 2) {
                representatives.add(voters.get(i));
            }
            representatives.forEach(
                    voter -> {
                        if (voter.id() % 3 == 0) {
                            room.join(voter, meeting.id());
                        } else {
                            room.signIn(clerk(), meeting.id(), voter.id());
                        }
                    });
        }

        private void vote() {
            RoomView meeting = meeting();
            ballots.open(clerk(), meeting.id(), Ballots.InRoom.ONLINE, null);
            long ballot = meeting().ballots().get(0).id();
            int against = row.get("state").equals("REJECTED") ? 13 : 3;
            int n = 0;
            for (int i = 0; i < voters.size() - 8; i += 2) {
                Vote vote =
                        n++ < against ? Vote.AGAINST : n == 18 ? Vote.ABSTAINED : Vote.IN_FAVOUR;
                ballots.vote(voters.get(i), ballot, voters.get(i).id(), vote);
            }
            ballots.close(clerk(), ballot, null);
        }

        private RoomView meeting() {
            List<RoomView> all = room.of(clerk(), number());
            return all.get(all.size() - 1);
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
            String first = inPublic.view(number()).cases().get(0).number();
            desk.steps(Actor.SYSTEM, first).stream()
                    .filter(WorkItemView::open)
                    .findFirst()
                    .ifPresent(item -> report(item, Map.of("result", "已按决议完成，居民代表到场看过。")));
        }

        private void rated() {
            for (int i = 0; i < 9; i++) {
                inPublic.rate(voters.get(i), number(), i % 4 == 3 ? 4 : 5);
            }
        }

        private Optional<WorkItemView> open(String step) {
            return desk.steps(Actor.SYSTEM, number()).stream()
                    .filter(item -> item.open() && item.step().equals(step))
                    .findFirst();
        }

        private void done(String step, Map<String, Object> form) {
            report(open(step).orElseThrow(), form);
        }

        private void report(WorkItemView item, Map<String, Object> form) {
            Actor worker;
            if (item.holder() == null) {
                worker = cast.pick(Post.of(item.post()), item.unit(), true, random);
                workItems.claim(worker, item.id(), null);
            } else {
                worker = cast.actor(item.holder());
            }
            workItems.reportBack(worker, ReportBack.form(null, item.id(), form));
        }
    }
}
