package org.gridcase.demo;

import java.time.Instant;
import org.gridcase.testing.TestClock;
import org.springframework.boot.test.context.TestComponent;

/** The demonstration, told up to a fixed moment: every run finds the same pages. */
@TestComponent
public class ToldTown {

    /** A Wednesday in working time. */
    public static final Instant NOW = Instant.parse("2026-03-11T02:15:00Z");

    private final DemoCases cases;
    private final DemoTown town;

    ToldTown(DemoCases cases, DemoTown town) {
        this.cases = cases;
        this.town = town;
    }

    /** Tells what happened; the clock stands still afterwards. */
    public void tell() {
        cases.tell(NOW, 0);
        town.sendSomeOnLeave();
    }

    /** The engine has one clock for the whole machine: other contexts expect the tests' start. */
    public void giveBackTheClock() {
        new TestClock();
    }
}
