package org.gridcase.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestProfiles;
import org.gridcase.testing.TestTime;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A benchmark in the whole application as {@code GridCaseTest} has it, but without anything between
 * the application and its database that counts what passes. Runs only when asked for by name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("benchmark")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
            "spring.quartz.auto-startup=false",
        })
@ActiveProfiles(resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestTime.class)
@interface BenchmarkTest {}
