package org.gridcase.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.deliberation.DeliberationRules;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestClock;
import org.gridcase.testing.TestTown;
import org.gridcase.testing.Timers;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The people of a deliberation, each with a browser, and what they do again and again. */
abstract class DeliberationInTheBrowser {
    @Autowired Entrance entrance;
    @Autowired TestTown town;
    @Autowired Electorate electorate;
    @Autowired DeliberationRules rules;
    @Autowired PublicDeliberation inPublic;
    @Autowired WorkDesk desk;
    @Autowired Timers timers;
    @Autowired TestClock clock;
    @Autowired ZoneId zone;
    @Autowired Invariants invariants;

    private final List<Visitor> residents = new ArrayList<>();
    private final Map<String, Visitor> officers = new HashMap<>();
    Screen screen;
    String community;
    String number;
    Visitor clerk;
    Visitor head;

    @AfterEach
    void everybodyLeaves() {
        residents.forEach(Visitor::close);
        officers.values().forEach(Visitor::close);
        invariants.hold();
    }

    /** Its clerk and its head are there; two heads review what is proposed. */
    void at(Screen screen, String community) {
        this.screen = screen;
        this.community = community;
        clerk = officer(Post.COMMUNITY_CLERK, community);
        head = officer(Post.GRID_ADMINISTRATOR, community);
        rules.nameReviewBody(
                town.who(Post.COMMUNITY_CLERK, community),
                community,
                List.of(
                        town.who(Post.GRID_ADMINISTRATOR, community).staffId(),
                        town.who(Post.GRID_ADMINISTRATOR, community + "01").staffId()));
    }

    /** An assembly in eight days at seven. */
    LocalDateTime convened() {
        clerk.goesTo("/deliberation/" + number);
        if (open("convene").get(0).holder() == null) {
            clerk.presses("签收");
        }
        clerk.chooses("居民会议（户代表参加）");
        LocalDateTime begins = today().plusDays(8).atTime(19, 0);
        clerk.datesAndTimes("会议时间", begins);
        clerk.fills("会议地点", "社区活动室");
        clerk.fills("议程", "一、介绍方案；二、讨论；三、表决");
        seen(clerk, "convene");
        submits(clerk, number);
        return begins;
    }

    /** Claims the step and sends it with this choice. */
    void does(Visitor officer, String proposal, String choice) {
        officer.goesTo("/deliberation/" + proposal);
        officer.presses("签收");
        officer.chooses(choice);
        submits(officer, proposal);
    }

    /** Sends the form in and stays until it has arrived. */
    void submits(Visitor officer, String ref) {
        long before = done(ref);
        officer.submits();
        officer.waitsFor(() -> done(ref) > before);
    }

    long done(String ref) {
        return desk.steps(Actor.SYSTEM, ref).stream().filter(item -> !item.open()).count();
    }

    List<WorkItemView> open(String step) {
        return desk.steps(Actor.SYSTEM, number).stream()
                .filter(item -> item.open() && item.step().equals(step))
                .toList();
    }

    ProposalView page() {
        return inPublic.view(number);
    }

    ProposalView.MeetingFigures meeting() {
        List<ProposalView.MeetingFigures> all = page().meetings();
        return all.get(all.size() - 1);
    }

    /**
     * Half an hour before the meeting; whoever signs in with a password does so anew after days.
     */
    void shortlyBefore(LocalDateTime begins) {
        Instant then = begins.minusMinutes(30).atZone(zone).toInstant();
        later(Duration.between(clock.instant(), then));
    }

    void later(Duration time) {
        timers.after(time);
        officers.values().forEach(Visitor::close);
        officers.clear();
        clerk = officer(Post.COMMUNITY_CLERK, community);
        head = officer(Post.GRID_ADMINISTRATOR, community);
    }

    /** Four households of one person each; the codes by name. */
    Map<String, String> enrolled() {
        Actor clerk = town.who(Post.COMMUNITY_CLERK, community);
        List<Resident> residents = new ArrayList<>();
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            residents.add(new Resident(name + "单元", "居民" + name, false, false));
        }
        electorate.enrol(clerk, community, residents);
        return electorate.handOutCodes(clerk, community, null).stream()
                .collect(Collectors.toMap(slip -> slip.household().substring(0, 1), Slip::code));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    static String numberIn(String text) {
        return text.replaceAll(".*?([A-Z]+-TY-\\d+-\\d+).*", "$1");
    }

    Visitor resident() {
        return resident(screen);
    }

    Visitor resident(Screen screen) {
        Visitor visitor = entrance.visitor(screen);
        residents.add(visitor);
        return visitor;
    }

    Visitor officer(Post post, String unit) {
        return visitor(town.who(post, unit).staffId());
    }

    /** The same browser for all that a person does. */
    Visitor visitor(String staffId) {
        return officers.computeIfAbsent(staffId, id -> entrance.signedIn(town.person(id), screen));
    }

    void seen(Visitor visitor, String what) {
        if (Boolean.getBoolean("gridcase.browser.pictures")) {
            visitor.page().waitForTimeout(1_000);
            visitor.photographed(
                    Path.of("target", "browser", "deliberation", screen + "-" + what + ".png"));
        }
    }
}
