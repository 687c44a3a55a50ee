package org.gridcase.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Trouble is one row while it is open, told once, and ended by somebody who says how. */
@GridCaseTest
class IncidentsTest {
    @Autowired private Incidents incidents;
    @Autowired private Bell bell;
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
    void onlyAdministratorsOfTheWholePlaceSeeThem() {
        Actor head = new SampleTown(context).actor(Post.GRID_ADMINISTRATOR, "SL");
        assertThatThrownBy(() -> incidents.open(head, null, 5)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> incidents.resolve(head, 1, "x")).isInstanceOf(Denied.class);
        assertThat(incidents.count(head)).isZero();
    }
}
