package org.gridcase.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridcase.demo.DemoTown;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestProfiles;
import org.gridcase.testing.TestTime;
import org.gridcase.testing.TestTown;
import org.gridcase.testing.Timers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its web server, used through a real Chromium by people of the town.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false",
        })
@ActiveProfiles(resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestTime.class,
    DemoTown.class,
    TestTown.class,
    Timers.class,
    Invariants.class,
    Entrance.class
})
@interface BrowserTest {}
