package org.gridcase.casework;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.VisitorLimits.Visit;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a resident without login finds: her own case by its code, and what is on notice. */
@CaseTest
class PublicPagesTest {

    /** None of these may ever be read in public. */
    private static final List<String> CANARIES =
            List.of("李小红", "19900005001", "3号楼2单元", "3304", "楼道里堆满了杂物", "双方同意本周内清理");

    @Autowired private CaseDriver driver;
    @Autowired private Notices notices;
    @Autowired private VisitorLimits limits;
    @Autowired private ApplicationContext application;

    @Test
    void codeAsPeopleTypeItShowsHowFarTheMatterIs() {
        String number = answered();
        String code = code(number).toLowerCase().replace("-", " ");

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            browser.open("public/track");
            ask(code);
            String words = browser.words();

            assertThat(words).contains(number, "已登记受理", "完成“社区商处”", "现场核查：已解决", "请您评价");
            assertThat(words).doesNotContain(CANARIES.toArray(String[]::new));
            assertThat(words).doesNotContain(staff(number));
            MachineWords.absentFrom(words);
        }
    }

    @Test
    void progressIsReadInEnglishToo() {
        String number = answered();

        try (Browser browser = Browser.visitor(application, Locales.ENGLISH)) {
            String words = browser.open("public/track/" + code(number)).words();

            assertThat(words).contains("Registered", "Checked on site: settled", "Please rate it");
            assertThat(words).doesNotContain(CANARIES.toArray(String[]::new));
            MachineWords.absentFrom(words);
        }
    }

    @Test
    void residentRatesOnce() {
        String number = answered();

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            browser.open("public/track/" + code(number));
            _click(_get(Button.class, spec -> spec.withText("提交评价")));
            assertThat(browser.words()).contains("请选择 1 至 5 星");
            stars().setValue(4);
            _setValue(_get(TextArea.class), "处理得很快");
            _click(_get(Button.class, spec -> spec.withText("提交评价")));
            assertThat(browser.words()).contains("您的评价", "满意").doesNotContain("请您评价");
        }

        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        CaseView rated = driver.cases.view(clerk, number);
        assertThat(rated.rating()).isEqualTo(4);
        assertThat(rated.ratingWords()).isEqualTo("处理得很快");
    }

    @Test
    void wrongCodeIsSaidAtTheFieldAndManyAreTooMany() {
        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            browser.open("public/track");
            ask("AAAA-BBBB-CCCC");
            assertThat(browser.words()).contains("没有查到这个查询码");
            for (int i = 0; i < 20; i++) {
                ask("AAAA-BBBB-CCCD");
            }
            assertThat(browser.words()).contains("操作太频繁，请在 1 分钟后再试");
            for (int i = 0; i < 20; i++) {
                limits.forgive(Visit.CODE, VaadinRequest.getCurrent().getRemoteAddr());
            }
        }
    }

    @Test
    void noticeIsReadInEnglishToo() {
        onNotice();

        try (Browser browser = Browser.visitor(application, Locales.ENGLISH)) {
            String list = browser.open("public/notices").words();
            assertThat(list).contains("has applied for").doesNotContain("拟予通过");
            assertThat(list).doesNotContain(CANARIES.toArray(String[]::new));
        }
    }

    @Test
    void noticeIsReadMaskedAndObjectedTo() {
        String number = onNotice();

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            String list = browser.open("public/notices").words();
            assertThat(list).contains("李**", "槐青社区");
            assertThat(list).doesNotContain(CANARIES.toArray(String[]::new)).doesNotContain(number);

            browser.open("public/notices/" + notices.about(number).orElseThrow().id());
            _click(_get(Button.class, spec -> spec.withText("提交异议")));
            assertThat(browser.words()).contains("请写明异议和理由");
            _setValue(_get(TextArea.class), "此户另有房产");
            _setValue(_get(TextField.class), "199 0000 7777");
            _click(_get(Button.class, spec -> spec.withText("提交异议")));
            assertThat(browser.words()).contains("异议已收到").doesNotContain("199 0000 7777");
        }

        assertThat(driver.openSteps(number)).containsExactly("decideObjection");
        Actor officer = driver.town.who(Post.TOWN_OFFICER, "SL");
        try (Browser browser = Browser.of(application, officer)) {
            browser.open("cases/" + number);
            assertThat(browser.words())
                    .contains("居民 对公示提出异议", "此户另有房产", "待处理")
                    .doesNotContain("199 0000 7777");
            _click(_get(Button.class, spec -> spec.withText("查看联系方式")));
            assertThat(browser.words()).contains("199 0000 7777");
        }
    }

    @Test
    void withdrawnNoticeIsNoLongerReadInPublic() {
        String number = onNotice();
        long id = notices.about(number).orElseThrow().id();
        driver.cases.object(driver.town.who(Post.TOWN_OFFICER, "SL"), number, "材料不实", null, null);
        driver.done(number, "decideObjection", Map.of("outcome", "upheld", "reason", "属实"));

        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            assertThat(browser.open("public/notices/" + id).words())
                    .contains("没有这份公示，或公示已经结束")
                    .doesNotContain("李**");
            assertThat(browser.open("public/notices/4711").words()).contains("没有这份公示，或公示已经结束");
        }
    }

    private String answered() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        driver.done(number, "settle", Map.of("agreement", "双方同意本周内清理"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.closed(number);
        return number;
    }

    private String onNotice() {
        String number = driver.raisedByResident(Items.APPROVAL, "HQ01");
        driver.done(number, "collect", Map.of("reason", "illness", "words", "家庭困难，材料齐全"));
        driver.done(number, "accept", Map.of("classification", "complete", "opinion", "符合受理条件"));
        driver.done(number, "review", Map.of("opinion", "情况属实"));
        driver.done(number, "approve", Map.of("outcome", "approved", "opinion", "同意"));
        return number;
    }

    private String code(String number) {
        return driver.cases
                .view(driver.town.who(Post.COMMUNITY_CLERK, "HQ"), number)
                .trackingCode();
    }

    /** Names of everybody who worked on the case. */
    private String[] staff(String number) {
        return driver.desk.steps(Actor.SYSTEM, number).stream()
                .map(step -> driver.staff.member(step.doneBy()).name())
                .distinct()
                .toArray(String[]::new);
    }

    private static void ask(String code) {
        _get(TextField.class).setValue(code);
        _click(_get(Button.class, spec -> spec.withText("查询")));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Integer> stars() {
        return (RadioButtonGroup<Integer>) _find(RadioButtonGroup.class).get(0);
    }
}
