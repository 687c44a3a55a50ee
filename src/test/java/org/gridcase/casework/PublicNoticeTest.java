package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.DomainException;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was approved is made public, and objections are decided (domain.md section 4, approval). */
@CaseTest
class PublicNoticeTest {

    private static final Map<String, Object> DISMISSED =
            Map.of("outcome", "dismissed", "reason", "经核实不影响通行");
    private static final Map<String, Object> UPHELD = Map.of("outcome", "upheld", "reason", "异议成立");

    @Autowired private CaseDriver driver;
    @Autowired private Notices notices;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void noticeStandsOnTheBoardsOfCommunityAndTownWithMaskedName() {
        String number = approved();

        var notice = notices.about(number).orElseThrow();

        assertThat(notice.boards()).containsExactlyInAnyOrder("TX", "SL");
        assertThat(notice.text().zh()).doesNotContain("李小红").contains("李**");
        assertThat(notice.text().en())
                .doesNotContain("李小红")
                .startsWith("李** (")
                .contains("has applied for");
        assertThat(notice.open()).isTrue();
    }

    @Test
    void dismissedObjectionLetsTheNoticeRunOn() {
        String number = approved();

        object(number);
        driver.done(number, "decideObjection", DISMISSED);

        assertThat(driver.open(number)).isEmpty();
        assertThat(driver.state(number)).isEqualTo(CaseState.NOTICE);
        driver.after(Duration.ofDays(10));
        assertThat(driver.openSteps(number)).containsExactly("verify");
    }

    @Test
    void upheldObjectionSendsItBackToTheReview() {
        String number = approved();

        object(number);
        driver.done(number, "decideObjection", UPHELD);

        assertThat(driver.openSteps(number)).containsExactly("review");
        assertThat(notices.about(number).orElseThrow().open()).isFalse();
    }

    @Test
    void everyObjectionIsDecidedEvenWhenTheTimeIsOverMeanwhile() {
        String number = approved();
        object(number);
        object(number);

        driver.after(Duration.ofDays(10));
        driver.done(number, "decideObjection", DISMISSED);
        driver.done(number, "decideObjection", DISMISSED);
        driver.after(Duration.ZERO);

        assertThat(driver.openSteps(number)).containsExactly("verify");
    }

    @Test
    void objectionAfterTheNoticeIsRefused() {
        String number = approved();
        driver.after(Duration.ofDays(10));

        assertThatThrownBy(() -> object(number)).isInstanceOf(DomainException.class);
    }

    @Test
    void refusedApplicationIsAnsweredAndFiledWithoutNotice() {
        String number = reviewed();

        driver.done(number, "approve", Map.of("outcome", "refused", "opinion", "不符合条件"));
        assertThat(driver.openSteps(number)).containsExactly("answer");
        driver.done(number, "answer", Map.of("answeredBy", "visit", "words", "已说明不予批准的原因"));

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
        assertThat(notices.about(number)).isEmpty();
    }

    private void object(String number) {
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "TX");
        driver.cases.object(clerk, number, "占用了消防通道", null, null);
    }

    private String approved() {
        String number = reviewed();
        driver.done(number, "approve", Map.of("outcome", "approved", "opinion", "同意"));
        return number;
    }

    private String reviewed() {
        String number = driver.raisedByResident(Items.APPROVAL, "TX01");
        driver.done(number, "collect", Map.of("reason", "illness", "words", "属实"));
        driver.done(number, "accept", Map.of("classification", "complete", "opinion", "符合"));
        driver.done(number, "review", Map.of("opinion", "属实"));
        return number;
    }
}
