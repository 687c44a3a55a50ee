package org.gridcase.demo;

import java.time.Duration;
import java.time.Instant;
import org.gridcase.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database, once; what was broken off begins anew ({@link DemoTelling}). It runs
 * after the process models are deployed, and before the job executor and the web server start: no
 * timer and no person meets a town that is half built, or a clock that stands in the past.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final Units units;
    private final DemoTown town;
    private final DemoLogins logins;
    private final DemoCases cases;
    private final DemoClock clock;
    private final JdbcClient jdbc;
    private final int count;
    private boolean running;

    DemoStart(
            Units units,
            DemoTown town,
            DemoLogins logins,
            DemoCases cases,
            DemoClock clock,
            JdbcClient jdbc,
            @Value("${gridcase.demo.cases:400}") int count) {
        this.units = units;
        this.town = town;
        this.logins = logins;
        this.cases = cases;
        this.clock = clock;
        this.jdbc = jdbc;
        this.count = count;
    }

    @Override
    public void start() {
        if (units.roots().isEmpty()) {
            DemoTelling.begins(jdbc);
            fill();
            DemoTelling.ends(jdbc);
        }
        running = true;
    }

    private void fill() {
        long began = System.nanoTime();
        log.info("Empty database: building the town of the demonstration");
        // whole quarters of an hour, so that two who start at much the same time see the same
        long quarter = Duration.ofMinutes(15).toSeconds();
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond() / quarter * quarter);
        try {
            clock.standAt(DemoCases.before(now));
            town.build();
            logins.open();
            log.info("Town and accounts ready after {} s", since(began));
            if (count > 0) {
                cases.tell(now, count);
            }
        } finally {
            clock.run();
        }
        town.sendSomeOnLeave();
        log.info("Demonstration ready after {} s", since(began));
    }

    private static long since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind the deployment of the models. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2000;
    }
}
