package org.gridcase.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test in the whole application, without a web server, on a database of its own: H2 in memory, or
 * MySQL when the environment variable {@code GRIDCASE_TEST_MYSQL} holds a JDBC url. All such tests
 * share one context, so each works with names of its own instead of an empty database; a test that
 * needs other properties gets another context and another database.
 *
 * <p>Time stands still in {@link TestClock}, put back to its start before each test. Neither the
 * engine's job executor nor Quartz nor any other rounds run in the background: tests say when.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
            "spring.quartz.auto-startup=false",
            "gridcase.notification.every=0s",
            "gridcase.operations.every=0s",
            "gridcase.inbox.news-every=0s",
            "gridcase.trial.every=0s",
            "gridcase.trial.rest=0",
        })
@ActiveProfiles(resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestTime.class, StatementCount.class})
@TestExecutionListeners(
        listeners = TestTime.BackToStart.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface GridCaseTest {}
