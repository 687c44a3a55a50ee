package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people supported stays readable, and nobody's support is lost. */
@DeliberationTest
class ProposalVersionsTest {
    private static final String COMMUNITY = "SD";
    private static final String BEFORE = "楼道灯太暗，建议换成声控灯";
    private static final String AFTER = "楼道灯太暗，建议换成感应灯";

    @Autowired private DeliberationDriver driver;
    @Autowired private ApplicationContext application;

    private List<SignedVoter> voters;
    private Actor clerk;

    @BeforeEach
    void residents() {
        voters = driver.electorate(COMMUNITY, 12, 1, 0);
        clerk = driver.clerk(COMMUNITY);
        usualRules();
    }

    @AfterEach
    void usualRules() {
        driver.rules.change(clerk, COMMUNITY, CommunityRules.USUAL);
    }

    @Test
    void beforeAnySupportTheWordsAreJustPutBetter() {
        String number = proposed("换楼道灯", BEFORE);

        driver.proposals.rewrite(clerk, number, "换楼道灯", AFTER, null, null);

        ProposalView page = driver.inPublic.view(number);
        assertThat(page.version()).isEqualTo(1);
        assertThat(page.earlier()).isEmpty();
        assertThat(page.text()).isEqualTo(AFTER);
    }

    @Test
    void onceSupportedAChangeIsANewVersionThatEverybodySees() {
        String number = proposed("换楼道灯", BEFORE);
        supported(number, voters.subList(0, 2));

        assertThatThrownBy(() -> driver.proposals.rewrite(clerk, number, "换楼道灯", AFTER, " ", null))
                .isInstanceOf(Invalid.class);
        driver.proposals.rewrite(clerk, number, "换楼道灯", AFTER, "声控灯吵", null);
        supported(number, voters.subList(2, 3));

        ProposalView page = driver.inPublic.view(number);
        assertThat(page.version()).isEqualTo(2);
        assertThat(page.text()).isEqualTo(AFTER);
        assertThat(page.supporters()).isEqualTo(3);
        assertThat(page.earlier())
                .containsExactly(new ProposalView.Earlier(1, "换楼道灯", BEFORE, "声控灯吵", 2));
        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            assertThat(browser.open("public/deliberation/proposals/" + number).words())
                    .contains("第 2 稿", "第 1 稿（2 人附议）声控灯吵", "建议换成", "声控", "感应");
        }
    }

    @Test
    void underReviewTheWordsAreFixed() {
        String number = proposed("换楼道灯", BEFORE);
        supported(number, voters.subList(0, 5));
        assertThat(driver.state(number)).isEqualTo(ProposalState.REVIEW);

        assertThatThrownBy(() -> driver.proposals.rewrite(clerk, number, "换", AFTER, "改", null))
                .isInstanceOf(Conflict.class);
        assertThat(driver.inPublic.view(number).text()).isEqualTo(BEFORE);
    }

    /** Whoever supported any of them supports the one they went into, once. */
    @Test
    void mergingNeverLosesASupporter() {
        driver.rules.change(clerk, COMMUNITY, needing(100));
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) {
            List<String> numbers = new ArrayList<>();
            Set<Long> everybody = new HashSet<>();
            for (int n = 0; n < 3; n++) {
                String number = proposed("换楼道灯" + n, BEFORE);
                numbers.add(number);
                List<SignedVoter> some =
                        voters.stream().filter(voter -> random.nextInt(4) == 0).limit(4).toList();
                supported(number, some);
                some.forEach(voter -> everybody.add(voter.id()));
            }
            driver.proposals.merge(clerk, numbers.get(0), numbers.get(1), null);
            driver.proposals.merge(clerk, numbers.get(1), numbers.get(2), null);

            String last = numbers.get(2);
            assertThat(driver.inPublic.view(last).supporters()).isEqualTo(everybody.size());
            for (SignedVoter voter : voters) {
                assertThat(driver.proposals.supports(voter, last))
                        .isEqualTo(everybody.contains(voter.id()));
            }
        }
    }

    @Test
    void whoSupportsOneThatWasMergedAwayIsSentToTheOther() {
        String from = proposed("换楼道灯", BEFORE);
        String into = proposed("楼道换灯", AFTER);
        driver.proposals.merge(clerk, from, into, null);

        assertThatThrownBy(() -> driver.proposals.support(voters.get(0), from))
                .isInstanceOf(Conflict.class);
        assertThat(driver.inPublic.view(from).mergedInto()).isEqualTo(into);
    }

    private static CommunityRules needing(int supporters) {
        CommunityRules usual = CommunityRules.USUAL;
        return new CommunityRules(
                supporters,
                usual.supportDays(),
                usual.meetingNoticeDays(),
                usual.publicNoticeDays(),
                usual.attempts(),
                usual.meeting());
    }

    private String proposed(String title, String text) {
        String number = driver.entered(COMMUNITY, title, text);
        driver.received(number);
        return number;
    }

    private void supported(String number, List<SignedVoter> by) {
        by.forEach(voter -> driver.proposals.support(voter, number));
    }
}
