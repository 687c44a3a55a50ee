package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears of what while cases are handled. */
@CaseTest
class PeopleAreToldTest {
    @Autowired private CaseDriver driver;
    @Autowired private Bell bell;

    private List<Kind> told(Actor person, String number) {
        return bell.page(person, Locales.CHINESE, null, 50).items().stream()
                .filter(line -> number.equals(line.ref()))
                .map(Bell.Line::kind)
                .toList();
    }

    @Test
    void everyResponderOfAnEmergencyHearsOfItAtOnce() {
        String number = driver.reported(Items.EMERGENCY, "LY01");
        List<WorkItemView> calls = driver.open(number, "acknowledge");
        assertThat(calls).hasSizeGreaterThan(1);
        for (WorkItemView call : calls) {
            Post post = Post.of(call.post());
            driver.staff
                    .holders(post, call.unit())
                    .forEach(
                            person ->
                                    assertThat(told(driver.staff.actor(person.id()), number))
                                            .as(person.id())
                                            .contains(Kind.EMERGENCY));
        }
    }

    @Test
    void anOrdinaryStepOfferedToAPostRingsNoBell() {
        String number = driver.reported(Items.COORDINATION, "LY01");
        assertThat(told(driver.town.who(Post.COMMUNITY_CLERK, "LY"), number)).isEmpty();
    }

    @Test
    void whoGetsAStepBackHearsOfIt() {
        String number = driver.reported(Items.COORDINATION, "LY01");
        Actor clerk = driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.pressed(number, "receiveResult", "returned");
        assertThat(told(clerk, number)).containsExactly(Kind.WORK_RETURNED);
    }

    @Test
    void whoGetsAStepFromAColleagueHearsOfItAndNobodyElse() {
        String number = driver.reported(Items.COORDINATION, "LY01");
        WorkItemView settle = driver.at(number, "settle");
        Actor first = driver.worker(settle);
        Actor second = driver.town.who(Post.COMMUNITY_CLERK, "LY", 1);
        driver.workItems.handOver(first, settle.id(), second.staffId(), "休假", null);
        assertThat(told(second, number)).containsExactly(Kind.WORK_HANDED);
        assertThat(told(first, number)).isEmpty();
    }

    @Test
    void whoReportedAMatterHearsOfItsEnd() {
        String number = driver.raisedByResident(Items.COORDINATION, "LY01");
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.closed(number);
        assertThat(told(driver.town.gridWorker("LY01"), number)).contains(Kind.CASE_FILED);
    }

    @Test
    void whoTracksOnSiteIsRemindedOfTheNote() {
        String number = driver.reported(Items.EMERGENCY, "LY01");
        driver.after(Duration.ofMinutes(121));
        assertThat(told(driver.town.gridWorker("LY01"), number)).contains(Kind.TRACKING_DUE);
    }
}
