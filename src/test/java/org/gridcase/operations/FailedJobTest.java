package org.gridcase.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Denied;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A bean that a model calls fails until the engine gives up: visible at once, and retry works. */
@CaseTest
class FailedJobTest {
    @Autowired private ApplicationContext context;
    @Autowired private CaseDriver driver;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService jobs;
    @Autowired private Incidents incidents;
    @Autowired private Operations operations;
    @Autowired private Watch watch;
    @Autowired private Bell bell;

    private Actor administrator;
    private String number;
    private String instance;
    private String job;

    /** The reminder of the tracking on site looks for a case that is not there. */
    @BeforeEach
    void anEmergencyWhoseTimerFails() {
        administrator = new SampleTown(context).actor(Post.ADMINISTRATOR, "YC");
        number = driver.reported("AQ0101", "LY01");
        instance =
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("emergency")
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId();
        runtime.setVariable(instance, "caseNumber", "NO-SUCH-CASE");
        // a repeated timer makes its next one when it fires: what is left behind is the failed one
        driver.clock.advance(Duration.ofHours(2));
        job =
                jobs.createJobQuery()
                        .processInstanceId(instance)
                        .activityId("noteDue")
                        .singleResult()
                        .getId();
    }

    @AfterEach
    void away() {
        runtime.setVariable(instance, "caseNumber", number);
        if (jobs.createJobQuery().jobId(job).count() > 0) {
            jobs.setJobRetries(job, 1);
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> jobs.executeJob(job)).isInstanceOf(RuntimeException.class);
        }
    }

    private List<IncidentView> open() {
        return incidents.open(administrator, null, 100).items().stream()
                .filter(incident -> incident.subject().equals(job))
                .toList();
    }

    @Test
    void aJobThatTheEngineStillTriesIsListedButNoIncident() {
        fail(2);
        assertThat(open()).isEmpty();
        assertThat(operations.trying(administrator))
                .filteredOn(trying -> trying.id().equals(job))
                .singleElement()
                .satisfies(
                        trying -> {
                            assertThat(trying.retries()).isEqualTo(1);
                            assertThat(trying.ref()).isEqualTo(number);
                            assertThat(trying.step().zh()).isEqualTo("提醒跟踪记录");
                        });
    }

    @Test
    void aJobOutOfRetriesIsAnIncidentAtOnceAndTheAdministratorsAreTold() {
        fail(3);
        assertThat(open())
                .singleElement()
                .satisfies(
                        incident -> {
                            assertThat(incident.kind()).isEqualTo(IncidentKind.JOB_FAILED);
                            assertThat(incident.details())
                                    .containsEntry("ref", number)
                                    .containsEntry("process", "emergency");
                        });
        assertThat(bell.page(administrator, Locales.CHINESE, null, 10).items())
                .extracting(Bell.Line::kind)
                .contains(Kind.INCIDENT);
        Operations.Explained explained = operations.job(administrator, open().get(0)).orElseThrow();
        assertThat(explained.key()).isEqualTo("operations.cause.notFound");
        assertThat(explained.trace()).contains("NotFound");
    }

    @Test
    void aRetryThatSucceedsEndsItAndTheProcessGoesOn() {
        fail(3);
        runtime.setVariable(instance, "caseNumber", number);
        operations.retry(administrator, open().get(0).id());
        jobs.executeJob(job);
        assertThat(open()).isEmpty();
        assertThat(bell.page(driver.town.gridWorker("LY01"), Locales.CHINESE, null, 10).items())
                .anySatisfy(
                        line -> {
                            assertThat(line.kind()).isEqualTo(Kind.TRACKING_DUE);
                            assertThat(line.ref()).isEqualTo(number);
                        });
    }

    @Test
    void aRetryThatFailsAgainIsANewIncident() {
        fail(3);
        long first = open().get(0).id();
        assertThat(operations.retryJobs(administrator)).isPositive();
        assertThat(open()).isEmpty();
        fail(3);
        assertThat(open()).singleElement().satisfies(i -> assertThat(i.id()).isNotEqualTo(first));
    }

    @Test
    void whatNobodyReportedIsFoundByTheWatch() {
        fail(3);
        incidents.resolve(administrator, open().get(0).id(), "误以为已修复");
        watch.round();
        watch.round();
        assertThat(open()).singleElement().satisfies(i -> assertThat(i.times()).isEqualTo(1));
    }

    @Test
    void onlyAdministratorsOfThePlaceMayRetry() {
        fail(3);
        long id = open().get(0).id();
        Actor head = new SampleTown(context).actor(Post.GRID_ADMINISTRATOR, "SL");
        assertThatThrownBy(() -> operations.retry(head, id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> operations.retryJobs(head)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> operations.health(head)).isInstanceOf(Denied.class);
    }
}
