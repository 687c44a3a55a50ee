package org.gridcase.deliberation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proxies as residents give them at home, and as officers see and enter them. */
@DeliberationTest
class ProxyPagesTest {
    @Autowired private DeliberationDriver driver;
    @Autowired private ApplicationContext application;
    @Autowired private JdbcClient jdbc;

    private String here;
    private List<SignedVoter> voters;
    private Actor clerk;
    private long meeting;

    private void meetingOfFourIn(String community) {
        here = community;
        // residents see every meeting of their community, also those that other tests left
        jdbc.sql("update meeting set state = 'CANCELLED' where community = ?")
                .param(community)
                .update();
        voters = new ArrayList<>(driver.electorate(here, 4, 1, 0));
        clerk = driver.clerk(here);
        String number = driver.entered(here);
        driver.accepted(number);
        meeting = driver.convened(number, "assembly", false).id();
    }

    @Test
    void aHouseholdLeavesItsVoteToANeighbourAndTakesItBack() {
        meetingOfFourIn("LY");
        String number;
        try (Browser neighbour = Browser.visitor(application, Locales.CHINESE)) {
            enters(neighbour, 0, "确认");
            click("取得受托号");
            number = driver.proxies.number(voters.get(0), meeting);
            assertThat(neighbour.words()).contains("您的受托号", number, "已有 0 位邻居委托您");
        }
        try (Browser home = Browser.visitor(application, Locales.CHINESE)) {
            enters(home, 1, "确认");
            _setValue(field("受托号"), number);
            click("委托");
            assertThat(home.words()).contains("您已委托一位邻居。对方签到后").doesNotContain("居民1-1");
            click("撤回委托");
            assertThat(home.words()).contains("不能参加？").doesNotContain("您已委托");
        }
        try (Browser home = Browser.visitor(application, Locales.ENGLISH)) {
            enters(home, 1, "Enter");
            _setValue(field("Proxy number"), number);
            click("Give the proxy");
            assertThat(home.words())
                    .contains("It counts once the neighbour has signed in")
                    .doesNotContain("居民1-1", "deliberation.", "!{");
        }
        driver.room.open(clerk, meeting, null);
        driver.room.join(voters.get(0), meeting);
        try (Browser home = Browser.visitor(application, Locales.CHINESE)) {
            enters(home, 1, "确认");
            assertThat(home.words()).contains("您已委托他人参会", "对方已经签到，将代您表决");
        }
    }

    @Test
    void officersEnterWrittenProxiesAndReadWhoSignedIn() {
        meetingOfFourIn("YT");
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            browser.open("deliberation/meetings/" + meeting);
            choose("委托人（未到会）", 2);
            choose("受托人", 3);
            click("登记委托");
        }
        driver.room.open(clerk, meeting, null);
        driver.room.join(voters.get(0), meeting);
        for (Locale locale : List.of(Locales.CHINESE, Locales.ENGLISH)) {
            try (Browser browser = Browser.of(application, clerk, locale)) {
                assertThat(browser.open("deliberation/meetings/" + meeting + "/sign-ins").words())
                        .contains("居民1-1", "居民3-1", "居民4-1")
                        .contains(locale == Locales.CHINESE ? "暂不计入到会" : "does not count yet")
                        .doesNotContain("居民2-1", "deliberation.", "!{");
                assertThat(browser.open("deliberation/meetings/" + meeting).words())
                        .as("the room is shown on a wall")
                        .doesNotContain("居民1-1");
            }
        }
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            browser.open("deliberation/meetings/" + meeting + "/sign-ins");
            _setValue(_get(TextField.class), "居民1");
            assertThat(browser.words()).contains("居民1-1").doesNotContain("居民3-1");
        }
        Actor gridWorker = driver.cases.town.gridWorker(here + "01");
        try (Browser browser = Browser.of(application, gridWorker, Locales.CHINESE)) {
            assertThat(browser.open("deliberation/meetings/" + meeting + "/sign-ins").words())
                    .doesNotContain("居民1-1");
        }
    }

    @Test
    void thePageSaysForHowManyOnePersonMayVote() {
        meetingOfFourIn("LY");
        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            enters(browser, 0, "确认");
            assertThat(browser.words()).contains("每人最多接受 1 份", "不能参加？");
        }
        try (Browser browser = Browser.visitor(application, Locales.ENGLISH)) {
            enters(browser, 0, "Enter");
            assertThat(browser.words()).contains("may leave their vote to you, 1 at most");
        }
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            assertThat(browser.open("deliberation/meetings/" + meeting).words())
                    .contains("每人最多接受 1 份委托");
        }
    }

    @Test
    void whereTheCommunityWantsNoneNoneIsOffered() {
        CommunityRules usual = CommunityRules.USUAL;
        MeetingRules meetings = usual.meeting();
        clerk = driver.clerk("YT");
        driver.rules.change(
                clerk,
                "YT",
                new CommunityRules(
                        usual.supportNeeded(),
                        usual.supportDays(),
                        usual.meetingNoticeDays(),
                        usual.publicNoticeDays(),
                        usual.attempts(),
                        new MeetingRules(
                                meetings.quorumOf(),
                                meetings.quorum(),
                                meetings.voteBy(),
                                meetings.majorityOf(),
                                meetings.majority(),
                                0)));
        meetingOfFourIn("YT");
        driver.rules.change(clerk, "YT", usual);

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            enters(browser, 0, "确认");
            assertThat(browser.words()).contains("请您参加的会议").doesNotContain("委托", "受托");
        }
    }

    @Test
    void whoHoldsAProxyHasASecondBallotPaperAndUsesEachOnce() {
        meetingOfFourIn("LY");
        driver.proxies.give(voters.get(1), meeting, driver.proxies.number(voters.get(0), meeting));
        driver.room.open(clerk, meeting, null);
        voters.stream()
                .filter(voter -> voter.id() != voters.get(1).id())
                .forEach(voter -> driver.room.join(voter, meeting));
        driver.ballots.open(clerk, meeting, Ballots.InRoom.ONLINE, null);

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            enters(browser, 0, "确认");
            assertThat(browser.words()).contains("您的一票", "受委托的一票").doesNotContain("这一票已投", "居民2-1");
            _click(_find(Button.class, spec -> spec.withText("反对")).get(1));
            agrees();
            assertThat(browser.words()).containsSubsequence("您的一票", "受委托的一票", "这一票已投");
            click("同意");
            agrees();
            assertThat(browser.words()).containsSubsequence("这一票已投", "受委托的一票", "这一票已投");
        }
        driver.ballots.close(clerk, ballot(), null);
        assertThat(driver.room.view(clerk, meeting).ballots().get(0).count())
                .isEqualTo(new Count(1, 1, 0, 0));
    }

    private long ballot() {
        return driver.room.view(clerk, meeting).ballots().get(0).id();
    }

    private void enters(Browser browser, int voter, String confirm) {
        String code =
                driver.electorate.handOutCodes(clerk, here, voters.get(voter).id()).get(0).code();
        voters.set(voter, driver.electorate.identify(code).orElseThrow());
        browser.open("public/deliberation/vote");
        _setValue(_get(TextField.class), code);
        click(confirm);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, int voter) {
        ComboBox<Voter> box = _get(ComboBox.class, spec -> spec.withLabel(label));
        Voter found =
                driver.electorate.page(clerk, here, null, null, 100).items().stream()
                        .filter(line -> line.id() == voters.get(voter).id())
                        .findFirst()
                        .orElseThrow();
        _setValue(box, found);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void click(String word) {
        _click(_get(Button.class, spec -> spec.withText(word)));
    }

    private static void agrees() {
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
        question.close();
    }
}
