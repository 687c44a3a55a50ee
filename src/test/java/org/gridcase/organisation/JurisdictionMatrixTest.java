package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.shared.Denied;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every post with every action in its own unit, a sibling, the parent, a child and a foreign unit.
 * The tree: county YC over towns SL and BY; SL over communities HQ and LY; HQ over grid HQ01.
 */
class JurisdictionMatrixTest {
    private static final String OWN = "HQ";
    private static final String SIBLING = "LY";
    private static final String PARENT = "SL";
    private static final String CHILD = "HQ01";
    private static final String FOREIGN = "BY01";

    /** o: own unit only, s: own unit and all below, p: all below the unit above, -: not at all. */
    private static final String TABLE =
            """
            post                SEE_CASE REPORT SPEAK_FOR_RESIDENTS CHANGE_PATH ESCALATE ASSIGN SUSPEND EXTEND URGE ORDER ANSWER_ORDER SEE_PERSONAL_DATA EXPORT PUBLISH DEPUTISE ADMINISTER_ORGANISATION ADMINISTER_ACCOUNTS ADMINISTER_CATALOGUE ADMINISTER_MODELS ADMINISTER_CALENDAR SEE_OPERATIONS SEE_AUDIT DELIBERATE
            GRID_WORKER         o        o      o                   o           o        -      -       -      -    -     -            o                 -      -       -        -                       -                   -                    -                 -                   -              -              -
            ASSISTANT           o        o      o                   -           -        -      -       -      -    -     -            -                 -      -       -        -                       -                   -                    -                 -                   -              -              -
            POLICE_SUPERVISOR   s        s      s                   -           -        -      -       -      -    -     -            -                 -      -       -        -                       -                   -                    -                 -                   -              -              -
            POLICE_OFFICER      s        s      s                   -           -        -      -       -      -    -     -            -                 -      -       -        -                       -                   -                    -                 -                   -              -              -
            GRID_SUPERVISOR     s        s      s                   -           -        -      -       -      s    -     -            -                 -      -       -        -                       -                   -                    -                 -                   -              -              -
            GRID_ADMINISTRATOR  s        s      s                   s           s        s      s       s      s    -     o            s                 s      -       s        -                       -                   -                    -                 -                   -              -              s
            COMMUNITY_CLERK     s        s      s                   s           s        -      s       s      s    -     -            s                 -      s       -        -                       -                   -                    -                 -                   -              -              s
            TOWN_OFFICER        s        s      s                   s           s        -      s       s      s    -     -            s                 s      s       -        -                       -                   -                    -                 -                   -              -              s
            DISPATCHER          s        s      s                   s           s        s      s       s      s    -     -            s                 s      -       -        -                       -                   -                    -                 -                   -              -              -
            DEPARTMENT_OFFICER  o        p      -                   -           -        -      -       -      -    -     o            o                 -      -       -        -                       -                   -                    -                 -                   -              -              -
            INSPECTOR           s        s      s                   -           -        -      -       -      s    s     -            -                 s      -       -        -                       -                   -                    -                 -                   -              s              -
            ADMINISTRATOR       -        -      -                   -           -        -      -       -      -    -     -            -                 -      -       s        s                       s                   s                    s                 s                   s              -              -
            """;

    private final Jurisdiction jurisdiction = new Jurisdiction(SmallTree.units());

    @TestFactory
    Stream<DynamicTest> everyCell() {
        List<DynamicTest> cells = new ArrayList<>();
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        String[] head = rows.get(0);
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 1; column < head.length; column++) {
                Post post = Post.valueOf(row[0]);
                Action action = Action.valueOf(head[column]);
                String right = row[column];
                cells.add(cell(post, action, OWN, !right.equals("-")));
                boolean place = right.equals("p");
                cells.add(cell(post, action, CHILD, place || right.equals("s")));
                cells.add(cell(post, action, SIBLING, place));
                cells.add(cell(post, action, PARENT, place));
                cells.add(cell(post, action, FOREIGN, false));
            }
        }
        return cells.stream();
    }

    private DynamicTest cell(Post post, Action action, String unit, boolean expected) {
        return DynamicTest.dynamicTest(
                post + " " + action + " " + unit,
                () -> {
                    Actor actor = actor(Holding.own(post, OWN));
                    assertThat(jurisdiction.may(actor, action, unit)).isEqualTo(expected);
                    if (!expected) {
                        assertThatThrownBy(() -> jurisdiction.require(actor, action, unit))
                                .isInstanceOf(Denied.class);
                    }
                });
    }

    @Test
    void theTableAboveNamesEveryPostAndEveryAction() {
        List<String> lines = TABLE.lines().toList();
        assertThat(lines.stream().skip(1).map(line -> Post.valueOf(line.split("\\s+")[0])))
                .containsExactlyInAnyOrder(Post.values());
        assertThat(Arrays.stream(lines.get(0).split("\\s+")).skip(1).map(Action::valueOf))
                .containsExactlyInAnyOrder(Action.values());
    }

    @Test
    void aDeputyHasTheRightsOfThePostDeputisedFor() {
        Actor deputy = actor(Holding.own(Post.ASSISTANT, "LY"), deputy(Post.COMMUNITY_CLERK, "HQ"));

        assertThat(jurisdiction.may(deputy, Action.EXTEND, "HQ01")).isTrue();
        assertThat(jurisdiction.may(deputy, Action.EXTEND, "LY")).isFalse();
    }

    @Test
    void aDepartmentReportsWhereItServesAndNowhereElse() {
        Actor ofTheTown = actor(Holding.own(Post.DEPARTMENT_OFFICER, "SL-YJ"));
        Actor ofTheCounty = actor(Holding.own(Post.DEPARTMENT_OFFICER, "D-CG"));

        assertThat(jurisdiction.may(ofTheTown, Action.REPORT, "HQ01")).isTrue();
        assertThat(jurisdiction.may(ofTheTown, Action.REPORT, "BY01")).isFalse();
        assertThat(jurisdiction.may(ofTheCounty, Action.REPORT, "BY01")).isTrue();
        assertThat(jurisdiction.may(ofTheCounty, Action.SEE_CASE, "BY01")).isFalse();
        assertThat(jurisdiction.overseen(ofTheTown, Action.REPORT)).containsExactly("SL");
    }

    @Test
    void nobodyMayAnythingWithoutAPostOrInAnUnknownUnit() {
        for (Action action : Action.values()) {
            assertThat(jurisdiction.may(actor(), action, OWN)).isFalse();
            for (Post post : Post.values()) {
                Actor actor = actor(Holding.own(post, OWN));
                assertThat(jurisdiction.may(actor, action, "NOWHERE")).isFalse();
                assertThat(jurisdiction.may(actor, action, null)).isFalse();
            }
        }
    }

    @Test
    void theSoftwareItselfAdministersAndSeesNoCase() {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (jurisdiction.mayEverywhere(Actor.SYSTEM, action)) {
                allowed.add(action);
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        Action.DEPUTISE,
                        Action.ADMINISTER_ORGANISATION,
                        Action.ADMINISTER_ACCOUNTS,
                        Action.ADMINISTER_CATALOGUE,
                        Action.ADMINISTER_MODELS,
                        Action.ADMINISTER_CALENDAR,
                        Action.SEE_OPERATIONS);
    }

    @Test
    void whatConcernsTheWholePlaceNeedsAPostAtTheTop() {
        Actor top = actor(Holding.own(Post.ADMINISTRATOR, "YC"));
        Actor town = actor(Holding.own(Post.ADMINISTRATOR, "SL"));

        assertThat(jurisdiction.mayEverywhere(top, Action.ADMINISTER_CATALOGUE)).isTrue();
        assertThat(jurisdiction.mayEverywhere(town, Action.ADMINISTER_CATALOGUE)).isFalse();
        assertThat(jurisdiction.mayAnywhere(town, Action.ADMINISTER_CATALOGUE)).isTrue();
    }

    @Test
    void overseenUnitsDoNotLieWithinOneAnother() {
        Actor actor =
                actor(
                        Holding.own(Post.GRID_ADMINISTRATOR, "HQ01"),
                        Holding.own(Post.COMMUNITY_CLERK, "HQ"),
                        Holding.own(Post.INSPECTOR, "BY"),
                        Holding.own(Post.GRID_WORKER, "LY01"));

        assertThat(jurisdiction.overseen(actor, Action.SEE_CASE)).containsExactly("HQ", "BY");
        assertThat(jurisdiction.own(actor, Action.SEE_CASE)).containsExactly("LY01");
    }

    private static Holding deputy(Post post, String unit) {
        return new Holding(post, unit, "S9");
    }

    private static Actor actor(Holding... holdings) {
        return new Actor("S1", "甲", List.of(holdings));
    }
}
