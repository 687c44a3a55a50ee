package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.IncidentView;
import org.gridcase.operations.Incidents;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.gridcase.worktime.PublicHolidays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lives in the years from 2061 on, since all tests share one calendar. */
@GridCaseTest
class YearCheckTest {
    @Autowired private YearCheck check;
    @Autowired private PublicHolidays holidays;
    @Autowired private Incidents incidents;
    @Autowired private Catalogue catalogue;
    @Autowired private TestClock clock;

    @BeforeEach
    void thisYearIsKnown() {
        holidays.load(2061, List.of(), null, "admin");
    }

    @Test
    void nothingIsMissedBeforeTheMiddleOfNovember() {
        at("2061-11-08T02:00:00Z");
        assertThat(check.missing()).isEmpty();
    }

    @Test
    void nextYearIsMissedFromTheMiddleOfNovemberOn() {
        // 15 November begins in Shanghai eight hours before it does in London
        at("2061-11-14T15:59:00Z");
        assertThat(check.missing()).isEmpty();
        at("2061-11-14T16:00:00Z");
        assertThat(check.missing()).containsExactly(2062);
    }

    /** Friday 8 July; three weeks on, 120 working days reach beyond the end of the year. */
    @Test
    void aLongerLimitIsLookedAheadForByThreeWeeksMore() {
        at("2061-07-08T02:00:00Z");
        assertThat(check.missing()).isEmpty();
        item("approve=120wd");
        try {
            assertThat(check.missing()).containsExactly(2062);
            at("2061-06-08T02:00:00Z");
            assertThat(check.missing()).isEmpty();
        } finally {
            catalogue.retire("YEARCHECK1", Actor.SYSTEM);
        }
        at("2061-07-08T02:00:00Z");
        assertThat(check.missing()).as("nobody gives that limit any more").isEmpty();
    }

    private void item(String limits) {
        catalogue.importRows(
                List.of(
                        Map.of(
                                "code", "YEARCHECK1",
                                "category", "市容环境",
                                "subcategory", "垃圾清运",
                                "name", "长时限事项",
                                "criteria", "仅用于核对年度",
                                "path", "approval",
                                "limits", limits)),
                Actor.SYSTEM);
        if (!catalogue.item("YEARCHECK1").active()) {
            catalogue.restore("YEARCHECK1", Actor.SYSTEM);
        }
    }

    @Test
    void thisYearIsMissedWhenNobodyEnteredItAtAll() {
        at("2065-03-02T02:00:00Z");
        assertThat(check.missing()).containsExactly(2065);
    }

    @Test
    void administratorsAreToldOnceUntilTheYearIsThere() {
        at("2061-12-01T02:00:00Z");
        check.run();
        check.run();
        assertThat(open())
                .singleElement()
                .satisfies(incident -> assertThat(incident.subject()).isEqualTo("2062"));
        holidays.load(2062, List.of(), null, "admin");
        assertThat(open()).isEmpty();
        assertThat(check.missing()).isEmpty();
    }

    private List<IncidentView> open() {
        return incidents.open(Actor.SYSTEM, null, 100).items().stream()
                .filter(incident -> incident.kind() == IncidentKind.CALENDAR_MISSING)
                .toList();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }
}
