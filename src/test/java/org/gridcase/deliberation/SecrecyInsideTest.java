package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gridcase.audit.AuditTrail;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Inside the house too nobody sees how somebody votes, and only who must sees who she is. */
@DeliberationTest
class SecrecyInsideTest {
    private static final String CANARY = "诸葛金丝雀";

    @Autowired private DeliberationDriver driver;
    @Autowired private AuditTrail audit;
    @Autowired private ApplicationContext application;

    @Test
    void anOpenVoteSaysHowManyAndToNobodyHowOrWho() {
        List<SignedVoter> voters = driver.electorate("HQ", 5, 1, 0);
        Actor clerk = driver.clerk("HQ");
        driver.electorate.enrol(clerk, "HQ", List.of(new Resident("8栋", CANARY, true, false)));
        SignedVoter canary =
                driver.electorate.handOutCodes(clerk, "HQ", null).stream()
                        .map(slip -> driver.electorate.identify(slip.code()).orElseThrow())
                        .findFirst()
                        .orElseThrow();
        String number = driver.entered("HQ", "修围墙", "东侧围墙裂了");
        driver.accepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.forEach(voter -> driver.room.join(voter, meeting));
        driver.room.join(canary, meeting);
        driver.ballots.open(clerk, meeting, InRoom.ONLINE, null);
        driver.ballots.vote(canary, driver.lastBallot(number).id(), canary.id(), Vote.AGAINST);

        List<Actor> officers =
                List.of(clerk, driver.cases.town.gridWorker("HQ01"), driver.clerk("HQ"));
        for (Actor officer : officers) {
            for (Locale locale : List.of(Locales.CHINESE, Locales.ENGLISH)) {
                try (Browser browser = Browser.of(application, officer, locale)) {
                    for (String path :
                            List.of(
                                    "deliberation?community=HQ",
                                    "deliberation/" + number,
                                    "deliberation/meetings/" + meeting)) {
                        assertThat(browser.open(path).words())
                                .as("%s sees %s", officer.staffId(), path)
                                .doesNotContain(CANARY, "反对 1", "1 against");
                    }
                }
            }
        }
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            assertThat(browser.open("deliberation/meetings/" + meeting).words())
                    .contains("网上已投 1 票");
        }
        assertThat(audit.all(Proposals.stream(number)))
                .allSatisfy(
                        entry ->
                                assertThat(entry.details().toString() + entry.words())
                                        .doesNotContain(CANARY, Long.toString(canary.id())));
        driver.ballots.close(clerk, driver.lastBallot(number).id(), null);
    }
}
