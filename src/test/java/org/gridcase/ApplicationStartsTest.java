package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestProfiles;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** An empty database, everything switched on: migrations, entities, engine and Quartz together. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles(resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
class ApplicationStartsTest {
    @Autowired private ProcessEngine engine;
    @Autowired private Scheduler scheduler;
    @Autowired private Flyway flyway;

    @Test
    void engineRunsOnTheMigratedTables() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void quartzKeepsItsJobsInTheDatabase() throws Exception {
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.isStarted()).isTrue();
    }

    @Test
    void everyMigrationIsDone() {
        assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(flyway.info().pending()).isEmpty();
    }
}
