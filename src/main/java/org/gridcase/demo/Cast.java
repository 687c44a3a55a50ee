package org.gridcase.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who plays which part: the people of the login page in the leads, their colleagues beside. */
@Component
@Profile("demo")
class Cast {

    private final Staff staff;
    private final Units units;
    private final Map<String, List<Actor>> holders = new ConcurrentHashMap<>();
    private final Map<String, String> leads =
            DemoSheet.rows("staff").stream()
                    .filter(row -> !row.get("demoRole").isBlank())
                    .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("demoRole")));

    Cast(Staff staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    Actor actor(String staffId) {
        return staff.actor(staffId);
    }

    /**
     * Somebody who holds a post in a unit.
     *
     * @param lead the person of the login page, where he or she holds it; else anybody but that one
     */
    Actor pick(Post post, String unit, boolean lead, Random random) {
        List<Actor> all = holders(post, unit);
        List<Actor> fitting = all.stream().filter(actor -> leads(actor, post) == lead).toList();
        List<Actor> from = fitting.isEmpty() ? all : fitting;
        if (from.isEmpty()) {
            throw new IllegalStateException("nobody is " + post.code() + " in " + unit);
        }
        return from.get(random.nextInt(from.size()));
    }

    /** Somebody who holds a post in the unit or in the nearest one above that has such a post. */
    Actor near(Post post, String unit, boolean lead, Random random) {
        return units.upwards(unit).stream()
                .map(UnitView::code)
                .filter(code -> !holders(post, code).isEmpty())
                .findFirst()
                .map(code -> pick(post, code, lead, random))
                .orElseThrow(() -> new IllegalStateException("nobody is " + post.code()));
    }

    boolean has(Post post, String unit) {
        return !holders(post, unit).isEmpty();
    }

    List<Actor> leads() {
        return leads.keySet().stream().sorted().map(staff::actor).toList();
    }

    private boolean leads(Actor actor, Post post) {
        return post.code().equals(leads.get(actor.staffId()));
    }

    private List<Actor> holders(Post post, String unit) {
        return holders.computeIfAbsent(
                post.code() + "@" + unit,
                key ->
                        staff.holders(post, unit).stream()
                                .map(person -> staff.actor(person.id()))
                                .toList());
    }
}
