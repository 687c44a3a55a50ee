package org.gridcase.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import org.gridcase.testing.TestClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration, told up to a fixed moment: every run finds the same pages. */
@TestComponent
public class ToldTown {

    /** A Wednesday in working time. */
    public static final Instant NOW = Instant.parse("2026-03-11T02:15:00Z");

    private final DemoCases cases;
    private final DemoTown town;
    private final JdbcClient jdbc;

    ToldTown(DemoCases cases, DemoTown town, JdbcClient jdbc) {
        this.cases = cases;
        this.town = town;
        this.jdbc = jdbc;
    }

    /** Tells what happened; the clock stands still afterwards. */
    public void tell() {
        cases.tell(NOW, 200);
        town.sendSomeOnLeave();
        // opened when the machine's clock says the application started, which may be later
        jdbc.sql("update account set password_set_at = ?")
                .param(LocalDateTime.of(2026, 1, 1, 0, 0))
                .update();
    }

    /** The engine has one clock for the whole machine: other contexts expect the tests' start. */
    public void giveBackTheClock() {
        new TestClock();
    }
}
