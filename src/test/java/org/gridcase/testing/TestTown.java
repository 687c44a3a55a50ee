package org.gridcase.testing;

import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
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

    public Actor gridWorker(String grid) {
        return who(Post.GRID_WORKER, grid);
    }
}
