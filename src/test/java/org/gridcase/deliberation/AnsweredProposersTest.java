package org.gridcase.deliberation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever proposed or rated on line finds again what became of it. */
@DeliberationTest
class AnsweredProposersTest {
    private static final String HERE = "TX";

    @Autowired private DeliberationDriver driver;
    @Autowired private ApplicationContext application;
    @Autowired private AnswersToProposers answers;

    private Browser browser;

    @AfterEach
    void closed() {
        browser.close();
    }

    @Test
    void whatSheWroteIsKeptAndWhatSheSentIsAnswered() {
        SignedVoter voter = driver.electorate(HERE, 2, 1, 0).get(0);
        browser = Browser.visitor(application, Locales.CHINESE);
        enters(voter, "public/deliberation/propose");
        assertThat(browser.words()).doesNotContain("我的提议");
        _setValue(field("提议事项"), "门口装遮雨棚");
        _setValue(_get(TextArea.class), "下雨天老人等车没有地方躲");

        browser.open("public/deliberation/propose");
        assertThat(field("提议事项").getValue()).isEqualTo("门口装遮雨棚");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("下雨天老人等车没有地方躲");
        click("提交提议");
        assertThat(browser.words()).contains("已收到，编号", "我的提议", "待受理");
        String number = answers.of(voter).get(0).number();

        browser.open("public/deliberation/proposals/" + number);
        assertThat(browser.words()).contains("没有公开的提议 " + number, "凭表决码查看").doesNotContain("遮雨棚");
        driver.done(number, "receive", Map.of("outcome", "declined", "answer", "公交站由城管部门管，已转去办理"));
        browser.open("public/deliberation/propose");
        assertThat(field("提议事项").getValue()).as("sent, so no longer kept").isEmpty();
        assertThat(browser.words()).contains("门口装遮雨棚", "不予受理", "答复：公交站由城管部门管");
        browser.open("public/deliberation/proposals/" + number);
        assertThat(browser.words())
                .contains("不予受理", "公交站由城管部门管")
                .as("words that the community did not publish")
                .doesNotContain("遮雨棚", "老人等车");

        click(browser.open("public/deliberation/propose"), "退出");
        assertThat(browser.words()).contains("请输入表决码").doesNotContain("我的提议", "遮雨棚");
    }

    @Test
    void nobodySeesWhatOthersProposed() {
        List<SignedVoter> voters = driver.electorate(HERE, 2, 1, 0);
        String number =
                driver.proposals.propose(
                        voters.get(0),
                        new Proposals.Propose(
                                null, null, ProposalChannel.ONLINE, "凉亭装灯", "天黑看不见", null, null));
        assertThat(answers.of(voters.get(0)))
                .singleElement()
                .satisfies(own -> assertThat(own.number()).isEqualTo(number));
        assertThat(answers.of(voters.get(1))).isEmpty();
        assertThat(answers.to(number)).as("nobody has answered yet").isEmpty();
        browser = Browser.visitor(application, Locales.ENGLISH);
        assertThat(browser.open("public/deliberation/proposals/" + number).words())
                .contains("No public proposal " + number)
                .doesNotContain("凉亭", "deliberation.", "!{");
    }

    @Test
    void whoRatesChoosesFirstAndIsToldThatSheHasRated() {
        List<SignedVoter> voters = driver.electorate("XF", 4, 1, 0);
        String number = driver.entered("XF", "加装路灯", "小广场晚上太暗");
        driver.onNotice(number, voters);
        driver.cases.after(Duration.ofDays(8));
        driver.openCase(number, "XF01", "SR0101", false);
        String work = driver.inPublic.view(number).cases().get(0).number();
        driver.cases.done(work, "handle", Map.of("result", "已装好"));
        assertThat(driver.state(number)).isEqualTo(ProposalState.DONE);

        browser = Browser.visitor(application, Locales.CHINESE);
        enters(voters.get(0), "public/deliberation/proposals/" + number);
        click("提交评价");
        RadioButtonGroup<Integer> stars = stars();
        assertThat(stars.isInvalid()).isTrue();
        assertThat(stars.getErrorMessage()).isEqualTo("请给出一到五星");
        stars.setValue(4);
        click("提交评价");
        assertThat(browser.words()).contains("您已评价", "居民评价 4.0 星（1 人）").doesNotContain("提交评价");
    }

    private void enters(SignedVoter voter, String page) {
        String code =
                driver.electorate
                        .handOutCodes(
                                driver.clerk(voter.community()), voter.community(), voter.id())
                        .get(0)
                        .code();
        browser.open(page);
        _setValue(_get(TextField.class), code);
        click("确认");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Integer> stars() {
        return _get(RadioButtonGroup.class);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void click(Browser shown, String word) {
        assertThat(shown.words()).contains(word);
        click(word);
    }

    private static void click(String word) {
        _click(_get(Button.class, spec -> spec.withText(word)));
    }
}
