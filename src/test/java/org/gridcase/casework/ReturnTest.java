package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A reviewer sends it back with a reason; the earlier handler gets it again (domain.md section 4).
 */
@CaseTest
class ReturnTest {

    @Autowired private CaseDriver driver;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void townReturnsTheResultToTheClerkWhoSettledIt() {
        String number = driver.reported(Items.COORDINATION, "LY01");
        Actor second = driver.town.who(Post.COMMUNITY_CLERK, "LY", 1);
        driver.workItems.claim(second, driver.at(number, "settle").id(), null);
        driver.done(number, "settle", Map.of("agreement", "双方同意"));

        driver.pressed(number, "receiveResult", "returned");

        assertThat(driver.at(number, "settle").holder()).isEqualTo(second.staffId());
        driver.done(number, "settle", Map.of("agreement", "补充现场照片后双方同意"));
        assertThat(driver.openSteps(number)).containsExactly("receiveResult");
    }

    @Test
    void communityReturnsAnUnclearMatterToTheGridWorker() {
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "LY");
        String number = driver.reported(clerk, Items.COORDINATION, "LY01", null);
        Actor worker = driver.done(number, "accept", Map.of("words", "现场已了解", "urgent", false));

        driver.pressed(number, "settle", "returned");

        assertThat(driver.at(number, "accept").holder()).isEqualTo(worker.staffId());
    }

    @Test
    void applicationTravelsBackStepByStep() {
        String number = driver.raisedByResident(Items.APPROVAL, "LY01");
        Actor worker = driver.done(number, "collect", Map.of("reason", "illness", "words", "情况属实"));
        Actor clerk =
                driver.done(
                        number, "accept", Map.of("classification", "complete", "opinion", "符合"));
        Actor officer = driver.done(number, "review", Map.of("opinion", "属实"));

        driver.pressed(number, "approve", "returned");
        assertThat(driver.at(number, "review").holder()).isEqualTo(officer.staffId());
        driver.pressed(number, "review", "returned");
        assertThat(driver.at(number, "accept").holder()).isEqualTo(clerk.staffId());
        driver.pressed(number, "accept", "returned");
        assertThat(driver.at(number, "collect").holder()).isEqualTo(worker.staffId());
    }
}
