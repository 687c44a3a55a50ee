package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.gridcase.deliberation.StandingCommittee.Quarter;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The committee meets each quarter; who runs the deliberation sees when it has not. */
@DeliberationTest
class StandingCommitteeTest {

    private static final String HERE = "HQ";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    @Autowired private DeliberationDriver driver;
    @Autowired private StandingCommittee committee;
    @Autowired private ApplicationContext application;
    @Autowired private JdbcClient jdbc;

    @Test
    void aQuarterWithoutAMeetingIsSeen() {
        Actor clerk = driver.clerk(HERE);
        jdbc.sql("update meeting set kind = 'ASSEMBLY' where community = ?").param(HERE).update();
        driver.electorate(HERE, 6, 1, 0);
        assertThat(committee.quarter(clerk, HERE)).isEqualTo(new Quarter(0, 0, 0, LAST_DAY));
        assertThat(page(Locales.CHINESE)).doesNotContain("本季度");

        driver.electorate(HERE, 6, 1, 5);
        assertThat(committee.quarter(clerk, HERE)).isEqualTo(new Quarter(5, 0, 0, LAST_DAY));
        assertThat(page(Locales.CHINESE)).contains("议事协商委员会本季度还没有开会");
        assertThat(page(Locales.ENGLISH))
                .contains("has not met this quarter", "It meets each quarter");

        String number = driver.entered(HERE);
        driver.accepted(number);
        long meeting = driver.convened(number, "committee", false).id();
        assertThat(committee.quarter(clerk, HERE)).isEqualTo(new Quarter(5, 0, 1, LAST_DAY));
        assertThat(page(Locales.CHINESE)).contains("本季度的会议已召集");
        driver.room.open(clerk, meeting, null);
        assertThat(committee.quarter(clerk, HERE)).isEqualTo(new Quarter(5, 1, 0, LAST_DAY));
        assertThat(page(Locales.CHINESE)).contains("本季度已开会 1 次");
        assertThatThrownBy(() -> committee.quarter(driver.clerk("LY"), HERE))
                .isInstanceOf(NotFound.class);
    }

    private String page(Locale locale) {
        try (Browser browser = Browser.of(application, driver.clerk(HERE), locale)) {
            return browser.open("deliberation?community=" + HERE).words();
        }
    }
}
