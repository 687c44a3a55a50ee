package org.gridcase.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.gridcase.casework.Channel;
import org.gridcase.casework.ReportMatter;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.worktime.TimeLimit;

/**
 * What happens in one case, beat after beat. How long each took is told as a part of the step's
 * time limit. A tale breaks off where its case stands today, or ends in the past.
 */
final class Tale {

    /** Something that somebody does. */
    interface Act {
        void play(Stage stage, Tale tale);
    }

    /** An act at its time. */
    record Cue(Instant at, int tale, int beat, Tale of, Consumer<Stage> play) {}

    private record Beat(TimeLimit limit, double part, Matter matter, Act act) {}

    private static final Act NOTHING = (stage, tale) -> {};

    final Random random;
    final UnitView grid;
    final boolean lead;
    private final int serial;
    private final Steps steps;
    private final Standing standing;
    private final Instant ends;
    private final List<Beat> beats = new ArrayList<>();
    private final Map<String, Integer> visits = new HashMap<>();

    private Matter matter;
    private HandlingPath path;
    private Actor reporter;
    private ReportMatter.Reporter resident;
    private String number;
    private int standsAfter = -1;
    private TimeLimit standingLimit;
    private boolean brokenOff;
    private boolean ratedLater;

    /**
     * @param lead whether the people of the login page play in it, where their posts fit
     * @param standing where it stands today, null when it has ended
     * @param ends when the last thing happened, null when it stands somewhere today
     */
    Tale(
            int serial,
            Matter matter,
            UnitView grid,
            boolean lead,
            Steps steps,
            Standing standing,
            Instant ends,
            Random random) {
        this.serial = serial;
        this.matter = matter;
        this.path = matter.item().path();
        this.grid = grid;
        this.lead = lead;
        this.steps = steps;
        this.standing = standing;
        this.ends = ends;
        this.random = random;
    }

    /** Who reports it, and for whom. */
    Tale by(Actor reporter, ReportMatter.Reporter resident) {
        this.reporter = reporter;
        this.resident = resident;
        return this;
    }

    /** At first it is taken for something else. */
    Tale takenFor(MatterItem item) {
        matter =
                new Matter(
                        item,
                        matter.words(),
                        matter.place(),
                        matter.result(),
                        matter.channel(),
                        matter.quantity());
        path = item.path();
        return this;
    }

    Tale reported() {
        beats.add(new Beat(null, 0, matter, (stage, tale) -> stage.report(tale, false)));
        return this;
    }

    /** 现场处理: reported when it was settled already. */
    Tale settledOnTheSpot() {
        beats.add(new Beat(null, 0, matter, (stage, tale) -> stage.report(tale, true)));
        return this;
    }

    Tale step(String step, double part) {
        return step(step, null, part, null);
    }

    Tale step(String step, double part, String outcome) {
        return step(step, null, part, outcome);
    }

    /** The step is claimed and done; by this unit, where several have it side by side. */
    Tale step(String step, String unit, double part, String outcome) {
        return arrived(step, unit)
                ? this
                : took(step, unit, part, (stage, tale) -> stage.done(tale, step, unit, outcome));
    }

    /** A button: {@code escalated}, {@code returned} or {@code departments}. */
    Tale pressed(String step, double part, String outcome) {
        return pressed(step, null, part, outcome, Map.of());
    }

    Tale pressed(String step, String unit, double part, String outcome, Map<String, Object> data) {
        return arrived(step, unit)
                ? this
                : took(
                        step,
                        unit,
                        part,
                        (stage, tale) -> stage.pressed(tale, step, unit, outcome, data));
    }

    /** In the midst of a step: handed over, put back, noted. The step goes on. */
    Tale meanwhile(String step, double part, Act act) {
        return brokenOff ? this : then(step, part, act);
    }

    /** Time goes by until the engine's own timer has acted. */
    Tale waited(String limit) {
        return arrived(limit, null) ? this : then(limit, 1.0005, NOTHING);
    }

    /** Long ago nobody minds how long it took: moves what came before to other hours. */
    Tale pausedLongAgo(String limit, double part) {
        return standing == null ? then(limit, part, NOTHING) : this;
    }

    /** Something that ends the case, or comes after its end. */
    Tale afterwards(String limit, double part, Act act) {
        return brokenOff ? this : then(limit, part, act);
    }

    /** From here on it is another matter on another path. */
    Tale became(Matter other, double part, Act act) {
        if (brokenOff) {
            return this;
        }
        then("handle", part, act);
        matter = other;
        path = other.item().path();
        return this;
    }

    /** Checked on site, answered and filed. */
    Tale closed() {
        step("verify", 0.5);
        boolean answered = resident != null || path == HandlingPath.COORDINATION;
        return answered ? step("answer", 0.4) : this;
    }

    /** Filed without a check; who was there when it was settled needs no answer either. */
    Tale closedUnchecked() {
        boolean there = path == HandlingPath.GENERAL && onTheSpot();
        return resident != null && !there ? step("answer", 0.4) : this;
    }

    /** 作废: it was reported before. */
    Tale reportedTwice(String firstStep) {
        return reported().afterwards(firstStep, 0.3, (stage, tale) -> stage.withdrawn(tale));
    }

    /** The resident is asked some days later. */
    Tale rated() {
        ratedLater = resident != null;
        return ratedLater
                ? afterwards(
                        "settle", 0.3 + random.nextDouble(), (stage, tale) -> stage.rated(tale))
                : this;
    }

    private Tale took(String step, String unit, double part, Act done) {
        double paced = part * (0.6 + 0.8 * random.nextDouble());
        // what nobody claims in time goes to others, so only what somebody has may be late
        if (!steps.doneByClaiming(step)) {
            paced += random.nextInt(12) == 0 ? 0.9 : 0;
            then(step, paced * 0.3, (stage, tale) -> stage.claimed(tale, step, unit));
            paced *= 0.7;
        }
        return then(step, paced, done);
    }

    private Tale then(String step, double part, Act act) {
        beats.add(new Beat(limit(step), part, matter, act));
        return this;
    }

    private boolean arrived(String step, String unit) {
        int visit = visits.merge(step, 1, Integer::sum);
        if (!brokenOff && standing != null && standing.isAt(step, unit, visit)) {
            brokenOff = true;
            standsAfter = beats.size() - 1;
            standingLimit = limit(step);
            if (standing.claimed()) {
                double part = Math.min(0.2, standing.age() / 2);
                then(step, part, (stage, tale) -> stage.claimed(tale, step, unit));
            }
        }
        return brokenOff;
    }

    private TimeLimit limit(String step) {
        return steps.limit(matter.item(), path, step);
    }

    /** Its acts with their times. */
    List<Cue> cues(PastTime time, Instant now) {
        Instant[] at = new Instant[beats.size()];
        int fixed = standing == null ? beats.size() - 1 : standsAfter;
        if (fixed < 0) {
            throw new IllegalStateException(matter + " never comes to " + standing);
        }
        at[fixed] = standing == null ? ends : time.start(now, standingLimit, standing.age());
        for (int i = fixed; i > 0; i--) {
            at[i - 1] = time.start(at[i], beats.get(i).limit(), beats.get(i).part());
        }
        for (int i = fixed + 1; i < at.length; i++) {
            at[i] = time.end(at[i - 1], beats.get(i).limit(), beats.get(i).part());
        }
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Instant not = at[i].isAfter(now) ? now : at[i];
            Beat beat = beats.get(i);
            cues.add(new Cue(not, serial, i, this, stage -> play(beat, stage)));
        }
        return cues;
    }

    private void play(Beat beat, Stage stage) {
        matter = beat.matter();
        beat.act().play(stage, this);
    }

    @Override
    public String toString() {
        return "case %s, %s %s".formatted(number, matter.item().code(), standing);
    }

    boolean doneByClaiming(String step) {
        return steps.doneByClaiming(step);
    }

    boolean onTheSpot() {
        return reporter.holds(Post.GRID_WORKER, grid.code());
    }

    Matter matter() {
        return matter;
    }

    MatterItem item() {
        return matter.item();
    }

    boolean ratedLater() {
        return ratedLater;
    }

    HandlingPath path() {
        return path;
    }

    Channel channel() {
        return matter.channel();
    }

    Actor reporter() {
        return reporter;
    }

    ReportMatter.Reporter resident() {
        return resident;
    }

    void numbered(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }
}
