package org.gridcase.deliberation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What residents and officers find on the pages of the deliberation. */
@DeliberationTest
class DeliberationPagesTest {

    @Autowired private DeliberationDriver driver;
    @Autowired private ApplicationContext application;

    @Test
    void aResolutionShowsItsFiguresItsMilestonesAndHowFarItsCasesAre() {
        List<SignedVoter> voters = driver.electorate("XF", 8, 1, 5);
        String number = driver.entered("XF", "加装路灯", "小广场晚上太暗");
        driver.onNotice(number, voters);
        driver.inPublic.object(number, "灯光照进窗户", null, null);
        driver.done(
                number,
                "decideObjection",
                java.util.Map.of("outcome", "dismissed", "reason", "灯头加装遮光罩"));
        driver.cases.after(Duration.ofDays(8));
        driver.openCase(number, "XF01", "SR0101", false);

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            assertThat(browser.open("public/deliberation/proposals/" + number).words())
                    .contains("实施中", "同意 8 票", "灯头加装遮光罩", "0/1 件办结")
                    .containsSubsequence("决议公示", "决议生效", "立案交办", "全部办结", "未到");
        }
    }

    @Test
    void residentSupportsAndVotesOnHerTelephoneWithHerCode() {
        Actor clerk = driver.clerk("TX");
        List<SignedVoter> voters = driver.electorate("TX", 4, 1, 0);
        String code = driver.electorate.handOutCodes(clerk, "TX", voters.get(3).id()).get(0).code();
        String number = driver.entered("TX");
        driver.received(number);

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            browser.open("public/deliberation/proposals/" + number);
            _setValue(_get(TextField.class), "AAAA-BBBB-CCCC");
            click("确认");
            assertThat(browser.words()).contains("没有这个表决码");
            _setValue(_get(TextField.class), code.toLowerCase(Locale.ROOT));
            click("确认");
            click("我附议");
            assertThat(browser.words()).contains("您已附议", "1 人附议");
        }
        driver.forwardedAndAccepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.subList(0, 3).forEach(voter -> driver.room.join(voter, meeting));
        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            browser.open("public/deliberation/vote");
            _setValue(_get(TextField.class), code);
            click("确认");
            click("签到参会");
            assertThat(browser.words()).contains("请等待表决开始", "到会 4 户（应到 4 户）");
            driver.ballots.open(clerk, meeting, InRoom.ONLINE, null);
            browser.open("public/deliberation/vote");
            click("反对");
            assertThat(browser.words()).as("not before she is asked").doesNotContain("这一票已投");
            agrees();
            assertThat(browser.words()).contains("这一票已投");
        }
        driver.ballots.close(clerk, driver.lastBallot(number).id(), null);
        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(0, 1, 0, 0));
    }

    @Test
    void whoProposesSeesWhatNeighboursHaveProposedAlready() {
        Actor clerk = driver.clerk("TX");
        SignedVoter voter = driver.electorate("TX", 1, 1, 0).get(0);
        String code = driver.electorate.handOutCodes(clerk, "TX", voter.id()).get(0).code();
        driver.received(driver.entered("TX", "西门装一台饮水机", "西门外没有地方喝水，建议装一台直饮水机"));
        driver.entered("TX", "西门装两台饮水机", "西门外没有地方喝水，建议装两台直饮水机");

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            browser.open("public/deliberation/propose");
            _setValue(_get(TextField.class), code);
            click("确认");
            assertThat(browser.words()).doesNotContain("邻居已经提过");
            _setValue(_get(TextField.class, spec -> spec.withLabel("提议事项")), "西门外装饮水机");
            _setValue(_get(TextArea.class), "西门外没有地方喝水，请装一台直饮水机");
            assertThat(browser.words())
                    .contains("邻居已经提过相似的事", "西门装一台饮水机")
                    .as("what the community has not received yet is not public")
                    .doesNotContain("西门装两台");
        }
    }

    @Test
    void officersSeeWhatIsInWhichStepAndRunTheRoom() {
        Actor clerk = driver.clerk("NP");
        List<SignedVoter> voters = driver.electorate("NP", 4, 1, 0);
        String number = driver.entered("NP", "修凉亭", "凉亭柱子朽了");
        driver.accepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.forEach(voter -> driver.room.signIn(clerk, meeting, voter.id()));

        for (Locale locale : List.of(Locales.CHINESE, Locales.ENGLISH)) {
            try (Browser browser = Browser.of(application, clerk, locale)) {
                for (String path :
                        List.of(
                                "deliberation",
                                "deliberation/" + number,
                                "deliberation/meetings/" + meeting,
                                "deliberation/register/NP")) {
                    assertThat(browser.open(path).words())
                            .as(path)
                            .doesNotContain("deliberation.", "!{");
                }
                assertThat(browser.open("deliberation").words()).contains("修凉亭");
            }
        }
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            assertThat(browser.open("deliberation/meetings/" + meeting).words())
                    .contains("到会 4 户（应到 4 户），4 人（应到 4 人）", "已达到法定人数");
            click("开始表决");
            assertThat(browser.words()).contains("表决中", "会场举手");
        }
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
