package org.gridcase.testing;

import java.time.LocalDate;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.Ids;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;

/** The demonstration's town with its people and catalogue, for tests that need a whole town. */
@TestComponent
public class TestTown implements InitializingBean {

    private final DemoTown town;
    private final Staff staff;

    TestTown(DemoTown town, Staff staff) {
        this.town = town;
        this.staff = staff;
    }

    @Override
    public void afterPropertiesSet() {
        town.build();
    }

    /** The n-th person, from 0, who holds a post in a unit. */
    public Actor who(Post post, String unit, int n) {
        return staff.actor(staff.holders(post, unit).get(n).id());
    }

    public Actor who(Post post, String unit) {
        return who(post, unit, 0);
    }

    public Actor person(String staffId) {
        return staff.actor(staffId);
    }

    /** Somebody new who administers the whole place. */
    public Actor administrator(String name) {
        String id = "p" + Ids.next();
        staff.enrol(new Staff.Enrol(id, name, "female", "199 0000 0000"), Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(id, Post.ADMINISTRATOR, "YC", LocalDate.of(2025, 1, 1)),
                Actor.SYSTEM);
        return staff.actor(id);
    }

    public Actor gridWorker(String grid) {
        return who(Post.GRID_WORKER, grid);
    }
}
