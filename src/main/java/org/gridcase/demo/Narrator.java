package org.gridcase.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridcase.casework.Channel;
import org.gridcase.casework.ReportMatter;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;

/** Begins the tales: what, where, when and for whom; the stories say how they go on. */
class Narrator {

    /** Parts of the town, and whether the people of the login page play a part there. */
    enum Where {
        /** Their own grid. */
        HOME,
        /** The other grids of their community. */
        NEIGHBOURS,
        /** Other communities, but what comes to town is theirs. */
        TOWN,
        /** Other communities, other people. */
        ELSEWHERE
    }

    static final String HOME_GRID = "HQ01";
    private static final String HOME_COMMUNITY = "HQ";
    static final int DAYS = 60;

    /** How far steps are that wait today, in parts of their limits: a third of them are late. */
    private static final double[] AGES = {0.25, 0.7, 1.2, 0.5, 0.9, 0.1, 1.6, 0.6, 0.8, 2.4, 0.35};

    /** Who reports besides the grid workers, in turn. */
    private static final List<Post> FINDERS =
            List.of(
                    Post.COMMUNITY_CLERK,
                    Post.POLICE_SUPERVISOR,
                    Post.TOWN_OFFICER,
                    Post.GRID_ADMINISTRATOR,
                    Post.INSPECTOR,
                    Post.DISPATCHER,
                    Post.POLICE_OFFICER,
                    Post.ASSISTANT);

    private static final List<Post> HOME_FINDERS =
            List.of(
                    Post.GRID_ADMINISTRATOR,
                    Post.GRID_SUPERVISOR,
                    Post.ASSISTANT,
                    Post.POLICE_SUPERVISOR,
                    Post.COMMUNITY_CLERK);

    private final Matters matters;
    private final Residents residents;
    private final Cast cast;
    private final Steps steps;
    private final PastTime time;
    private final Instant now;
    private final List<UnitView> grids;
    private final long seed;
    private final List<Tale> tales = new ArrayList<>();
    private int ages;
    private int finders;
    private int homeFinders;

    Narrator(
            Matters matters,
            Residents residents,
            Cast cast,
            Steps steps,
            PastTime time,
            Units units,
            Instant now,
            long seed) {
        this.matters = matters;
        this.residents = residents;
        this.cast = cast;
        this.steps = steps;
        this.time = time;
        this.now = now;
        this.grids = units.grids();
        this.seed = seed;
    }

    List<Tale> tales() {
        return tales;
    }

    /** How a kind of case goes, from its report to its end. */
    interface Story extends Function<Tale, Tale> {}

    /** Some cases of a story that wait in a step today. */
    void waiting(
            int times,
            HandlingPath path,
            Where where,
            Predicate<Matter> fitting,
            Story story,
            String step,
            boolean claimed) {
        for (int i = 0; i < times; i++) {
            double age = AGES[ages++ % AGES.length];
            waiting(path, where, fitting, story, new Standing(step, claimed, age));
        }
    }

    void waiting(
            HandlingPath path,
            Where where,
            Predicate<Matter> fitting,
            Story story,
            Standing standing) {
        Random random = random();
        UnitView grid = grid(where, random);
        boolean lead = where != Where.ELSEWHERE;
        Matter matter = matters.draw(path, grid, fitting);
        tell(story, new Tale(tales.size(), matter, grid, lead, steps, standing, null, random));
    }

    /** A case of a story that ended within the last weeks. */
    void ended(HandlingPath path, Predicate<Matter> fitting, Story story) {
        Random random = random();
        int part = random.nextInt(10);
        Where where = part < 1 ? Where.HOME : part < 3 ? Where.NEIGHBOURS : Where.ELSEWHERE;
        UnitView grid = grid(where, random);
        boolean lead = random.nextInt(10) < (where == Where.ELSEWHERE ? 3 : 6);
        Matter matter = matters.draw(path, grid, fitting);
        Instant from = now.minus(Duration.ofDays(path == HandlingPath.APPROVAL ? 30 : DAYS - 10));
        Instant to = now.minus(Duration.ofMinutes(20));
        Instant end = time.working(from, to, random);
        tell(story, new Tale(tales.size(), matter, grid, lead, steps, null, end, random));
    }

    private void tell(Story story, Tale tale) {
        Post finder = finder(tale);
        Actor reporter = cast.near(finder, tale.grid.code(), tale.lead, tale.random);
        boolean raised = tale.matter().raised() || tale.path() == HandlingPath.APPROVAL;
        ReportMatter.Reporter resident =
                raised ? residents.of(tale.grid, tale.path(), tale.random) : null;
        tales.add(story.apply(tale.by(reporter, resident)));
    }

    /** Mostly grid workers on their rounds; some of the others in turn. */
    private Post finder(Tale tale) {
        Channel channel = tale.matter().channel();
        if (channel == Channel.HOTLINE) {
            return Post.DISPATCHER;
        }
        if (channel == Channel.ONLINE) {
            return Post.COMMUNITY_CLERK;
        }
        boolean home = tale.grid.code().equals(HOME_GRID);
        if (tale.random.nextInt(10) < (home ? 5 : 8)) {
            return Post.GRID_WORKER;
        }
        Post other =
                home
                        ? HOME_FINDERS.get(homeFinders++ % HOME_FINDERS.size())
                        : FINDERS.get(finders++ % FINDERS.size());
        // assistants report from their own grid, and not every grid has one
        boolean fits = other != Post.ASSISTANT || cast.has(other, tale.grid.code());
        return fits ? other : Post.GRID_WORKER;
    }

    private UnitView grid(Where where, Random random) {
        List<UnitView> here =
                grids.stream()
                        .filter(
                                grid ->
                                        switch (where) {
                                            case HOME -> grid.code().equals(HOME_GRID);
                                            case NEIGHBOURS ->
                                                    grid.parent().equals(HOME_COMMUNITY)
                                                            && !grid.code().equals(HOME_GRID);
                                            case TOWN, ELSEWHERE ->
                                                    !grid.parent().equals(HOME_COMMUNITY);
                                        })
                        .toList();
        return here.get(random.nextInt(here.size()));
    }

    /** Of its own for each tale: what one needs changes nothing in another. */
    private Random random() {
        return new Random(seed * 1_000_003 + tales.size() * 7919L);
    }
}
