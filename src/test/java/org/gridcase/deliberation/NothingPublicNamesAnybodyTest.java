package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A canary scan: residents propose, support, sign in, give proxies, vote, object and rate, and
 * whatever a proposal has come to, no visitor reads who any of them is.
 */
@DeliberationTest
class NothingPublicNamesAnybodyTest {

    private static final String HERE = "XF";
    private static final String CASE = "SR0101";

    /** Of objections only that they were decided, and why; minutes and opinions stay inside. */
    private static final List<String> INSIDE =
            List.of("我家窗户", "199 0000 9901", "19900009901", "到会居民讨论了", "经费从公益金列支");

    @Autowired private DeliberationDriver driver;
    @Autowired private WebApplicationContext application;

    private Actor clerk;
    private List<SignedVoter> voters;
    private final List<String> canaries = new ArrayList<>(INSIDE);

    @BeforeEach
    void residentsWhoAllTakePart() {
        clerk = driver.clerk(HERE);
        voters = driver.electorate(HERE, 8, 1, 5);
        driver.electorate
                .page(clerk, HERE, null, null, 100)
                .items()
                .forEach(
                        voter -> {
                            canaries.add(voter.name());
                            canaries.add(voter.household());
                        });
        for (Post post : List.of(Post.COMMUNITY_CLERK, Post.GRID_ADMINISTRATOR)) {
            canaries.add(driver.cases.town.who(post, HERE).name());
        }
    }

    @Test
    void whateverAProposalHasComeTo() throws Exception {
        Map<ProposalState, String> all = oneOfEach();
        assertThat(all.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProposalState.values())
                                .filter(ProposalState::isPublic)
                                .toList());
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "public/deliberation/" + HERE,
                                "public/deliberation/vote",
                                "public/deliberation/propose",
                                "public/notices"));
        all.values().forEach(number -> paths.add("public/deliberation/proposals/" + number));

        for (Locale locale : List.of(Locales.CHINESE, Locales.ENGLISH)) {
            try (Browser browser = Browser.visitor(application, locale)) {
                for (String path : paths) {
                    assertThat(browser.open(path).words())
                            .as(path)
                            .doesNotContain(canaries.toArray(String[]::new))
                            .doesNotContain("deliberation.", "!{");
                }
            }
        }
        assertThat(feed()).contains("BEGIN:VEVENT").doesNotContain(canaries.toArray(String[]::new));
        theScanFindsThemWhereTheyStand(driver.meeting(all.get(ProposalState.CONSULT)).id());
    }

    /** Else the scan would prove nothing. */
    private void theScanFindsThemWhereTheyStand(long meeting) {
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            assertThat(browser.open("deliberation/meetings/" + meeting + "/sign-ins").words())
                    .contains(canaries.get(INSIDE.size()), canaries.get(INSIDE.size() + 1));
        }
    }

    /** Those that move the clock first, so that the others stay where they are. */
    private Map<ProposalState, String> oneOfEach() {
        List<String> numbers = new ArrayList<>();
        numbers.add(lapsed());
        numbers.add(rejected());
        numbers.add(notDecided());
        String done = carriedOut();
        numbers.add(done);
        numbers.add(givenToWork());
        numbers.add(atAMeeting());
        numbers.add(onNoticeWithObjections());
        numbers.add(underReview());
        numbers.add(refused());
        String supported = onLine("修儿童滑梯", 1);
        String merged = onLine("修滑梯", 2);
        driver.proposals.merge(clerk, merged, supported, null);
        numbers.add(supported);
        numbers.add(merged);
        Map<ProposalState, String> all = new EnumMap<>(ProposalState.class);
        numbers.forEach(number -> all.put(driver.state(number), number));
        return all;
    }

    /** Proposed by one resident, supported by another. */
    private String onLine(String title, int who) {
        String number =
                driver.proposals.propose(
                        voters.get(who),
                        new Proposals.Propose(
                                null, null, ProposalChannel.ONLINE, title, "孩子们玩耍不安全", "广场", null));
        driver.received(number);
        driver.proposals.support(voters.get(who + 1), number);
        return number;
    }

    private String lapsed() {
        String number = onLine("画停车线", 3);
        driver.cases.after(Duration.ofDays(31));
        return number;
    }

    private String rejected() {
        String number = driver.entered(HERE, "砍掉大树", "树叶太多");
        driver.accepted(number);
        driver.opened(number, "assembly");
        driver.votedOnline(number, voters, 1, 7);
        driver.minutes(number);
        return number;
    }

    private String notDecided() {
        String number = driver.entered(HERE, "装健身器材", "广场空着");
        driver.accepted(number);
        for (int attempt = 1; attempt <= 2; attempt++) {
            driver.room.join(voters.get(0), driver.opened(number, "assembly").id());
            driver.minutes(number);
        }
        return number;
    }

    private String carriedOut() {
        String number = givenToWork();
        driver.cases.done(
                driver.inPublic.view(number).cases().get(0).number(),
                "handle",
                Map.of("result", "已装好"));
        driver.inPublic.rate(voters.get(0), number, 5);
        return number;
    }

    private String givenToWork() {
        String number = driver.entered(HERE, "加装路灯", "小广场晚上太暗");
        driver.onNotice(number, voters);
        driver.inPublic.object(number, "灯光照进我家窗户", "19900009901", null);
        driver.done(number, "decideObjection", Map.of("outcome", "dismissed", "reason", "灯头加装遮光罩"));
        driver.cases.after(Duration.ofDays(8));
        driver.openCase(number, HERE + "01", CASE, false);
        return number;
    }

    /** With a proxy and a vote under way. */
    private String atAMeeting() {
        String number = driver.entered(HERE, "修围墙", "东侧围墙裂了");
        driver.accepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.subList(0, 6).forEach(voter -> driver.room.join(voter, meeting));
        driver.proxies.give(voters.get(6), meeting, voters.get(0).id());
        driver.ballots.open(clerk, meeting, Ballots.InRoom.ONLINE, null);
        driver.ballots.vote(
                voters.get(0), driver.lastBallot(number).id(), voters.get(6).id(), Vote.AGAINST);
        return number;
    }

    private String onNoticeWithObjections() {
        String number = driver.entered(HERE, "刷楼道", "楼道墙皮脱落");
        driver.onNotice(number, voters);
        driver.inPublic.object(number, "油漆味会进我家窗户", "199 0000 9901", null);
        return number;
    }

    private String underReview() {
        String number = onLine("装快递柜", 4);
        driver.proposals.forward(clerk, number, "群众反映集中", null);
        driver.opinions(number, "for");
        return number;
    }

    private String refused() {
        String number = onLine("占绿地停车", 5);
        driver.proposals.forward(clerk, number, "群众反映集中", null);
        driver.opinions(number, "against");
        driver.done(number, "decideReview", Map.of("outcome", "refused", "reason", "绿地不能改作停车场"));
        return number;
    }

    private String feed() throws Exception {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(
                        MockMvcRequestBuilders.get(
                                "/public/deliberation/" + HERE + "/meetings.ics"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
