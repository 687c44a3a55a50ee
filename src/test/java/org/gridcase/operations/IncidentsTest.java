package org.gridcase.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.worktime.NodeClockCompared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trouble is one row while it is open, told once, and ended by somebody who says how. */
@GridCaseTest
class IncidentsTest {
    @Autowired private Incidents incidents;
    @Autowired private Bell bell;
    @Autowired private Watch watch;
    @Autowired private Operations operations;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private Actor administrator;
    private String subject;

    @BeforeEach
    void town() {
        administrator = new SampleTown(context).actor(Post.ADMINISTRATOR, "YC");
        subject = "S" + System.nanoTime();
    }

    private List<IncidentView> open() {
        return incidents.open(administrator, null, 50).items().stream()
                .filter(incident -> incident.subject().equals(subject))
                .toList();
    }

    @Test
    void theSameTroubleIsOneIncidentWhileItIsOpen() {
        incidents.report(IncidentKind.CLOCK_DIFFERS, subject, Map.of("due", "a"));
        incidents.report(IncidentKind.CLOCK_DIFFERS, subject, Map.of("due", "b"));
        incidents.report(IncidentKind.TIMER_DIFFERS, subject, Map.of());
        assertThat(open())
                .extracting(IncidentView::kind, IncidentView::times)
                .containsExactlyInAnyOrder(
                        tuple(IncidentKind.CLOCK_DIFFERS, 2), tuple(IncidentKind.TIMER_DIFFERS, 1));
    }

    @Test
    void administratorsOfThePlaceAreToldOnce() {
        incidents.report(IncidentKind.CLOCK_DIFFERS, subject, Map.of());
        incidents.report(IncidentKind.CLOCK_DIFFERS, subject, Map.of());
        assertThat(bell.page(administrator, Locales.CHINESE, null, 5).items())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.kind()).isEqualTo(Kind.INCIDENT);
                            assertThat(line.sentence()).isEqualTo("系统有一项故障需要处理：时限与记录不符");
                        });
    }

    @Test
    void isEndedWithAWordOnWhatWasDoneAndMayComeAgain() {
        incidents.report(IncidentKind.CLOCK_DIFFERS, subject, Map.of());
        long id = open().get(0).id();
        assertThatThrownBy(() -> incidents.resolve(administrator, id, " "))
                .isInstanceOf(Invalid.class);
        incidents.resolve(administrator, id, "日历已重新计算");
        assertThatThrownBy(() -> incidents.resolve(administrator, id, "again"))
                .isInstanceOf(Conflict.class);
        assertThat(open()).isEmpty();
        assertThat(incidents.ended(administrator, null, 1).items())
                .singleElement()
                .satisfies(ended -> assertThat(ended.note()).isEqualTo("日历已重新计算"));
        incidents.report(IncidentKind.CLOCK_DIFFERS, subject, Map.of());
        assertThat(open()).hasSize(1);
    }

    @Test
    void nodeWhoseClockIsWrongIsToldAndOverOnceItIsRight() {
        for (int round = 0; round < 3; round++) {
            watch.clock(
                    new NodeClockCompared(subject, Duration.ofMinutes(10), Duration.ofSeconds(2)));
        }
        assertThat(open())
                .singleElement()
                .satisfies(
                        incident -> {
                            assertThat(incident.kind()).isEqualTo(IncidentKind.NODE_CLOCK_WRONG);
                            assertThat(incident.details()).containsEntry("ahead", "PT10M");
                            assertThat(incident.times()).isEqualTo(1);
                        });

        watch.clock(new NodeClockCompared(subject, Duration.ofMillis(3), Duration.ofSeconds(2)));
        assertThat(open()).isEmpty();
    }

    @Test
    void triggerThatQuartzStoppedIsToldAndComesAgainWhenRetried() {
        String chore = "tidy-notifications";
        trigger(chore, "ERROR");

        watch.round();
        watch.round();
        IncidentView stuck = stuck(chore).get(0);
        assertThat(stuck(chore)).hasSize(1);
        assertThat(bell.page(administrator, Locales.CHINESE, null, 1).items())
                .singleElement()
                .satisfies(line -> assertThat(line.sentence()).contains("定时事务被停用"));

        operations.retry(administrator, stuck.id());
        watch.round();
        assertThat(stuck(chore)).isEmpty();
    }

    private void trigger(String name, String state) {
        jdbc.sql("update QRTZ_TRIGGERS set TRIGGER_STATE = ? where TRIGGER_NAME = ?")
                .params(state, name)
                .update();
    }

    private List<IncidentView> stuck(String chore) {
        return incidents.open(administrator, null, 200).items().stream()
                .filter(incident -> incident.kind() == IncidentKind.TRIGGER_STUCK)
                .filter(incident -> incident.subject().equals(chore))
                .toList();
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceSeeThem() {
        Actor head = new SampleTown(context).actor(Post.GRID_ADMINISTRATOR, "SL");
        assertThatThrownBy(() -> incidents.open(head, null, 5)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> incidents.resolve(head, 1, "x")).isInstanceOf(Denied.class);
        assertThat(incidents.count(head)).isZero();
    }
}
