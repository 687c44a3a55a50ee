package org.gridcase.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.organisation.Actor;
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

    private static final String COMMUNITY = DemoChamber.COMMUNITY;
    private static final int HOUSEHOLDS = 24;
    private static final long SEED = 59;

    private final DemoChamber chamber;
    private final Electorate electorate;
    private final Random random = new Random(SEED);
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<SignedVoter> voters = new ArrayList<>();

    DemoDeliberations(DemoChamber chamber, Electorate electorate) {
        this.chamber = chamber;
        this.electorate = electorate;
    }

    /** Something that happens at its time. */
    record Act(Instant at, String story, Runnable play) {}

    /** Plans everything that leads to where the deliberations stand now. */
    void plan(Instant now) {
        random.setSeed(SEED);
        acts.clear();
        voters.clear();
        List<Act> planned = new ArrayList<>();
        planned.add(new Act(ago(now, 62, 9), "register", this::register));
        for (Map<String, String> row : DemoSheet.rows("proposals")) {
            planned.addAll(new DemoProposal(chamber, random, voters, row, now).acts());
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
        return chamber.clerk(random);
    }

    static Instant ago(Instant now, double days, int hour) {
        return now.minus(Duration.ofMinutes((long) (days * 24 * 60)))
                .minus(Duration.ofHours(hour % 5));
    }
}
