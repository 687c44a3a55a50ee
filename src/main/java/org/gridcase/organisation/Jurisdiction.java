package org.gridcase.organisation;

import static org.gridcase.organisation.Action.*;
import static org.gridcase.organisation.Post.*;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.shared.Denied;
import org.springframework.stereotype.Component;

/**
 * Who may do what where: one table of post and action, nothing allowed that is not written in it. A
 * right holds for the unit of the post itself, for its whole subtree, or for the place that a
 * department serves, which is all that lies below the unit it hangs on; a deputy has the rights of
 * the post deputised for.
 *
 * <p>The duties behind the table are those of domain.md section 2. Three lines need a word. Whoever
 * holds a post in governance may report; department officers do so wherever their department
 * serves, yet see only what stands in it: whatever else it is concerned with is decided by
 * casework. They do not speak for residents, because a department does not enter how content people
 * are with it. Administrators set the system up, report nothing and see no case, which is why the
 * audit trail, that tells of cases, is read by inspectors.
 */
@Component
public class Jurisdiction {
    enum Scope {
        NONE,
        OWN,
        SUBTREE,
        PLACE
    }

    private static final Map<Post, Map<Action, Scope>> TABLE = new EnumMap<>(Post.class);

    static {
        own(
                GRID_WORKER,
                SEE_CASE,
                REPORT,
                SPEAK_FOR_RESIDENTS,
                CHANGE_PATH,
                ESCALATE,
                SEE_PERSONAL_DATA);
        own(ASSISTANT, SEE_CASE, REPORT, SPEAK_FOR_RESIDENTS);
        subtree(POLICE_OFFICER, SEE_CASE, REPORT, SPEAK_FOR_RESIDENTS);
        subtree(POLICE_SUPERVISOR, SEE_CASE, REPORT, SPEAK_FOR_RESIDENTS);
        subtree(GRID_SUPERVISOR, SEE_CASE, REPORT, SPEAK_FOR_RESIDENTS, URGE);

        subtree(
                GRID_ADMINISTRATOR,
                SEE_CASE,
                REPORT,
                SPEAK_FOR_RESIDENTS,
                CHANGE_PATH,
                ESCALATE,
                ASSIGN,
                SEE_PERSONAL_DATA);
        subtree(GRID_ADMINISTRATOR, SUSPEND, EXTEND, URGE, EXPORT, DEPUTISE, DELIBERATE);
        own(GRID_ADMINISTRATOR, ANSWER_ORDER);

        subtree(
                COMMUNITY_CLERK,
                SEE_CASE,
                REPORT,
                SPEAK_FOR_RESIDENTS,
                CHANGE_PATH,
                ESCALATE,
                SEE_PERSONAL_DATA);
        subtree(COMMUNITY_CLERK, SUSPEND, EXTEND, URGE, PUBLISH, DELIBERATE);

        subtree(
                TOWN_OFFICER,
                SEE_CASE,
                REPORT,
                SPEAK_FOR_RESIDENTS,
                CHANGE_PATH,
                ESCALATE,
                SEE_PERSONAL_DATA);
        subtree(TOWN_OFFICER, SUSPEND, EXTEND, URGE, PUBLISH, EXPORT, DELIBERATE);

        subtree(
                DISPATCHER,
                SEE_CASE,
                REPORT,
                SPEAK_FOR_RESIDENTS,
                CHANGE_PATH,
                ESCALATE,
                ASSIGN,
                SEE_PERSONAL_DATA);
        subtree(DISPATCHER, SUSPEND, EXTEND, URGE, EXPORT);

        own(DEPARTMENT_OFFICER, SEE_CASE, SEE_PERSONAL_DATA, ANSWER_ORDER);
        place(DEPARTMENT_OFFICER, REPORT);

        subtree(INSPECTOR, SEE_CASE, REPORT, SPEAK_FOR_RESIDENTS, URGE, ORDER, EXPORT, SEE_AUDIT);

        subtree(ADMINISTRATOR, ADMINISTER_ORGANISATION, ADMINISTER_ACCOUNTS, DEPUTISE);
        subtree(ADMINISTRATOR, ADMINISTER_CATALOGUE, ADMINISTER_MODELS, ADMINISTER_CALENDAR);
        subtree(ADMINISTRATOR, SEE_OPERATIONS);
    }

    private final Units units;

    Jurisdiction(Units units) {
        this.units = units;
    }

    /** Whether one of the actor's posts gives this right in this unit; false for unknown units. */
    public boolean may(Actor actor, Action action, String unit) {
        if (actor == Actor.SYSTEM) {
            return scope(ADMINISTRATOR, action) != Scope.NONE;
        }
        return unit != null
                && actor.holdings().stream()
                        .anyMatch(
                                held ->
                                        switch (scope(held.post(), action)) {
                                            case NONE -> false;
                                            case OWN -> unit.equals(held.unit());
                                            case SUBTREE -> units.within(unit, held.unit());
                                            case PLACE -> units.within(unit, served(held.unit()));
                                        });
    }

    /** What a department serves: the unit it hangs on; one at the root serves itself. */
    private String served(String department) {
        return units.find(department).map(UnitView::parent).orElse(department);
    }

    /**
     * @throws Denied when the actor may not
     */
    public void require(Actor actor, Action action, String unit) {
        if (!may(actor, action, unit)) {
            throw new Denied("organisation.error.notAllowed");
        }
    }

    /**
     * Whether the actor may do what concerns the whole place, such as editing the catalogue: the
     * post must be held at a root of the tree.
     */
    public boolean mayEverywhere(Actor actor, Action action) {
        return actor == Actor.SYSTEM
                ? may(actor, action, null)
                : units.roots().stream().anyMatch(root -> may(actor, action, root.code()));
    }

    /**
     * @throws Denied when the actor may not do this for the whole place
     */
    public void requireEverywhere(Actor actor, Action action) {
        if (!mayEverywhere(actor, action)) {
            throw new Denied("organisation.error.notAllowed");
        }
    }

    /** Whether the actor may do this anywhere at all, to show or hide a page. */
    public boolean mayAnywhere(Actor actor, Action action) {
        return actor == Actor.SYSTEM
                ? may(actor, action, null)
                : actor.holdings().stream().anyMatch(h -> scope(h.post(), action) != Scope.NONE);
    }

    /**
     * Units in whose whole subtree the actor may do this; none of them lies within another, so that
     * lists can be filtered by their paths without repetition.
     */
    public Set<String> overseen(Actor actor, Action action) {
        Set<String> tops = unitsOf(actor, action, Scope.SUBTREE);
        unitsOf(actor, action, Scope.PLACE).stream().map(this::served).forEach(tops::add);
        return tops.stream()
                .filter(unit -> units.find(unit).isPresent())
                .filter(
                        unit ->
                                tops.stream()
                                        .noneMatch(
                                                top ->
                                                        !top.equals(unit)
                                                                && units.within(unit, top)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Units in which alone, without what lies below, the actor may do this. */
    public Set<String> own(Actor actor, Action action) {
        return unitsOf(actor, action, Scope.OWN);
    }

    private static Set<String> unitsOf(Actor actor, Action action, Scope scope) {
        return actor.holdings().stream()
                .filter(held -> scope(held.post(), action) == scope)
                .map(Holding::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Scope scope(Post post, Action action) {
        return TABLE.getOrDefault(post, Map.of()).getOrDefault(action, Scope.NONE);
    }

    private static void own(Post post, Action... actions) {
        grant(post, Scope.OWN, actions);
    }

    private static void subtree(Post post, Action... actions) {
        grant(post, Scope.SUBTREE, actions);
    }

    private static void place(Post post, Action... actions) {
        grant(post, Scope.PLACE, actions);
    }

    private static void grant(Post post, Scope scope, Action... actions) {
        Map<Action, Scope> row = TABLE.computeIfAbsent(post, p -> new EnumMap<>(Action.class));
        for (Action action : actions) {
            if (row.put(action, scope) != null) {
                throw new IllegalStateException(post + " " + action + " is granted twice");
            }
        }
    }
}
