package org.gridcase.demo;

import static org.gridcase.catalogue.HandlingPath.EMERGENCY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gridcase.demo.Narrator.Where;
import org.gridcase.workflow.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 突发性事项: town and departments side by side, tracked on site until it is over. */
@Component
@Profile("demo")
@Order(3)
class EmergencyStories implements Stories {

    private static final String TOWN = "SL";
    private static final String COUNTY = "YC";

    @Override
    public int share() {
        return 7;
    }

    @Override
    public void today(Narrator n) {
        String theirs = "@" + CoordinationStories.CITY_MANAGEMENT;
        Predicate<Matter> city = CoordinationStories::forCityManagement;
        stands(n, Where.HOME, city, "acknowledge" + theirs, false, 0.4);
        stands(n, Where.ELSEWHERE, CoordinationStories::forPolice, "acknowledge", false, 1.5);
        stands(n, Where.TOWN, city, "respond" + theirs, true, 0.6);
        stands(n, Where.NEIGHBOURS, Stories::any, "respond@" + TOWN, true, 0.5);
        stands(n, Where.ELSEWHERE, CoordinationStories::forPolice, "respond", false, 1.3);
        stands(n, Where.HOME, Stories::any, "track", true, 0.7);
        stands(n, Where.ELSEWHERE, Stories::any, "track", true, 2);
        stands(n, Where.TOWN, Stories::any, "summarise", false, 0.3);
        stands(n, Where.NEIGHBOURS, Stories::any, "summarise", true, 0.8);
        stands(n, Where.NEIGHBOURS, Stories::any, "verify", true, 0.5);
        stands(n, Where.ELSEWHERE, Stories::foundByOthers, "answer", true, 1.2);
    }

    private void stands(
            Narrator n,
            Where where,
            Predicate<Matter> fitting,
            String step,
            boolean claimed,
            double age) {
        n.waiting(EMERGENCY, where, fitting, this::responded, new Standing(step, claimed, age));
    }

    @Override
    public void past(Narrator n, int cases) {
        for (int i = 0; i < cases; i++) {
            n.ended(
                    EMERGENCY,
                    Stories::any,
                    switch (i % 6) {
                        case 1 -> this::passedToCounty;
                        case 2 -> tale -> tale.reportedTwice("respond");
                        case 4 -> this::refused;
                        default -> this::responded;
                    });
        }
    }

    private Tale responded(Tale tale) {
        return respondedFrom(tale.reported());
    }

    /** From the alarm on. */
    Tale respondedFrom(Tale tale) {
        return summarised(fought(tale)).closed().rated();
    }

    private Tale refused(Tale tale) {
        Tale first = summarised(fought(tale.reported())).step("verify", 0.2, "not-settled");
        return summarised(fought(first)).closed();
    }

    /** More than the town can do. */
    private Tale passedToCounty(Tale tale) {
        tale.reported();
        List<String> responders = responders(tale);
        responders.forEach(unit -> tale.step("acknowledge", unit, 0.15, null));
        tale.pressed("respond", TOWN, 0.2, Outcome.ESCALATED, Map.of());
        tale.step("acknowledge", COUNTY, 0.4, null);
        note(tale, 0);
        responders.stream()
                .filter(unit -> !unit.equals(TOWN))
                .forEach(unit -> tale.step("respond", unit, 0.15, null));
        tale.step("respond", COUNTY, 0.2, null);
        return summarised(tale.step("track", 0.2)).closed();
    }

    private Tale fought(Tale tale) {
        List<String> responders = responders(tale);
        responders.forEach(unit -> tale.step("acknowledge", unit, 0.15, null));
        note(tale, 0);
        for (int i = responders.size() - 1; i >= 0; i--) {
            tale.step("respond", responders.get(i), 0.2, null);
            note(tale, responders.size() - i);
        }
        return tale.step("track", 0.2);
    }

    private static Tale summarised(Tale tale) {
        // emergencies come at night too, their summaries are written by day
        return tale.pausedLongAgo("track", tale.random.nextInt(9)).step("summarise", 0.5);
    }

    private static void note(Tale tale, int nth) {
        tale.meanwhile("track", 0.15, (stage, t) -> stage.noted(t, nth));
    }

    /** The town first, as the case itself has it. */
    private static List<String> responders(Tale tale) {
        List<String> units = new ArrayList<>(List.of(TOWN));
        units.addAll(tale.item().competent());
        return units;
    }
}
