package org.gridcase.demo;

import java.time.Duration;
import org.gridcase.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database, once. It runs after the process models are deployed, and before the job
 * executor and the web server start: no timer and no person meets a town that is half built, or a
 * clock that stands in the past.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final Units units;
    private final DemoTown town;
    private final DemoLogins logins;
    private boolean running;

    DemoStart(Units units, DemoTown town, DemoLogins logins) {
        this.units = units;
        this.town = town;
        this.logins = logins;
    }

    @Override
    public void start() {
        if (units.roots().isEmpty()) {
            fill();
        }
        running = true;
    }

    private void fill() {
        long began = System.nanoTime();
        log.info("Empty database: building the town of the demonstration");
        town.build();
        logins.open();
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
