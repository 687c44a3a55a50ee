package org.gridcase.operations;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridcase.identity.Mailboxes;
import org.gridcase.notification.About;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Channel;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.RobotVendor;
import org.gridcase.notification.Robots;
import org.gridcase.notification.Telling;
import org.gridcase.notification.Wishes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The bell, the wishes, the robots and the operations page, as people use them. */
@GridCaseTest
class OperationsPageTest {
    @Autowired private ApplicationContext context;
    @Autowired private Incidents incidents;
    @Autowired private Notifications notifications;
    @Autowired private Bell bell;
    @Autowired private Wishes wishes;
    @Autowired private Mailboxes mailboxes;
    @Autowired private Robots robots;
    @Autowired private Transactions transactions;

    private SampleTown town;
    private Actor administrator;
    private Actor worker;
    private Browser browser;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC");
        worker = town.actor(Post.GRID_WORKER, "HQ01");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anIncidentIsExplainedAndResolvedWithANote() {
        incidents.report(
                IncidentKind.CLOCK_DIFFERS, "4711", Map.of("expected", "<b>2026-03-03</b>"));
        browser = Browser.of(context, administrator).open("operations");
        assertThat(browser.words()).contains("时限与记录不符", "没有自动改动", "对照案件的时限记录", "定时事务", "每日提要");
        // the newest first: other tests have troubles of their own
        _click(_find(Button.class, spec -> spec.withText("已处理…")).get(0));
        _setValue(_get(TextArea.class), "日历已改正");
        _click(_get(Button.class, spec -> spec.withText("确认已处理")));
        assertThat(incidents.ended(administrator, null, 1).items().get(0).note())
                .isEqualTo("日历已改正");
        assertThat(browser.open("operations?show=ended").words()).contains("日历已改正");
    }

    @Test
    void whatEndedIsReadAPageAtATimeTheLastEndedFirst() {
        browser = Browser.of(context, administrator);
        ended(1);
        int one = cost("operations?show=ended");
        for (int n = 2; n <= 25; n++) {
            ended(n);
        }
        assertThat(cost("operations?show=ended")).isEqualTo(one);

        browser.open("operations");
        _click(_get(Button.class, spec -> spec.withText("已处理")));
        assertThat(browser.location()).isEqualTo("operations?show=ended");
        assertThat(browser.words())
                .containsSubsequence("处理记录25。", "处理记录24。", "处理记录6。")
                .doesNotContain("处理记录5。", "确认已处理");
        _click(_get(Button.class, spec -> spec.withText("显示更早的")));
        assertThat(browser.words()).containsSubsequence("处理记录6。", "处理记录5。", "处理记录1。");
    }

    private void ended(int n) {
        report("ended-" + n);
        long id = incidents.open(administrator, null, 1).items().get(0).id();
        incidents.resolve(administrator, id, "处理记录" + n + "。");
    }

    @Test
    void nobodyElseFindsThePages() {
        browser = Browser.of(context, worker).open("operations");
        assertThat(browser.words()).doesNotContain("定时事务");
        assertThat(browser.open("admin/robots").words()).doesNotContain("添加群机器人");
    }

    @Test
    void theBellShowsWhatIsNewAndAClickGoesThere() {
        About matter = new About("HQ-1", "inbox/mine?open=1", new Bilingual("路灯损坏", "Lamp"), null);
        transactions.run(
                () ->
                        notifications.tell(
                                Telling.of(Kind.EMERGENCY, List.of(worker.staffId()), matter)));
        browser = Browser.of(context, worker).open("notifications");
        assertThat(browser.words()).contains("突发事件", "路灯损坏", "未读");
        _click(
                _get(
                        com.vaadin.flow.component.html.NativeButton.class,
                        spec -> spec.withClasses("gc-told-line")));
        assertThat(browser.location()).startsWith("inbox/mine");
        assertThat(bell.unread(worker)).isZero();
    }

    @Test
    void wishesAreKept() {
        browser = Browser.of(context, worker).open("me/notifications");
        _setValue(_get(EmailField.class), "worker@shuliu.example");
        _setValue(_get(TextField.class, spec -> spec.withLabel("免打扰时间")), "21:00-06:00");
        Checkbox filed =
                _get(
                        Checkbox.class,
                        spec ->
                                spec.withPredicate(
                                        box ->
                                                box.getAriaLabel()
                                                        .filter("我上报的已归档 – 页面铃铛"::equals)
                                                        .isPresent()));
        _setValue(filed, false);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(mailboxes.of(worker.staffId())).contains("worker@shuliu.example");
        assertThat(wishes.of(worker.staffId()).wants(Kind.CASE_FILED, Channel.PAGE)).isFalse();
        assertThat(wishes.of(worker.staffId()).quiet().text()).isEqualTo("21:00-06:00");
    }

    @Test
    void aRobotIsEnteredAndItsAddressNeverShownAgain() {
        browser = Browser.of(context, administrator).open("admin/robots");
        _click(_get(Button.class, spec -> spec.withText("添加群机器人")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "工作群");
        TextField address = _get(TextField.class, spec -> spec.withLabel("机器人地址"));
        _setValue(address, "https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=k");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(robots.all(administrator)).isEmpty();
        assertThat(browser.words()).contains("地址不在允许的范围内");
        _setValue(address, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-key");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(robots.all(administrator)).hasSize(1);
        assertThat(browser.open("admin/robots").words())
                .contains("工作群", "企业微信")
                .doesNotContain("secret-key");
    }

    /** Incidents, news and robots: however many, the page asks the database as often. */
    @Test
    void pagesCostTheSameHoweverMuchThereIs() {
        report("one");
        tell(1);
        robot("一群");
        browser = Browser.of(context, administrator);
        int incidentsBefore = cost("operations");
        int newsBefore = cost("notifications");
        int robotsBefore = cost("admin/robots");

        report("two");
        report("three");
        tell(3);
        robot("二群");
        robot("三群");

        assertThat(cost("operations")).isEqualTo(incidentsBefore);
        assertThat(cost("notifications")).isEqualTo(newsBefore);
        assertThat(cost("admin/robots")).isEqualTo(robotsBefore);
    }

    private int cost(String page) {
        // what is kept in memory is read anew after a change, once
        browser.open(page);
        return StatementCount.of(() -> browser.open(page)).size();
    }

    private void report(String what) {
        incidents.report(IncidentKind.CLOCK_DIFFERS, what, Map.of("expected", what));
    }

    private void tell(int times) {
        for (int n = 0; n < times; n++) {
            var matter =
                    new About(
                            "HQ-" + Ids.next(),
                            "inbox/mine?open=1",
                            new Bilingual("路灯损坏", "Lamp"),
                            null);
            transactions.run(
                    () ->
                            notifications.tell(
                                    Telling.of(
                                            Kind.EMERGENCY,
                                            List.of(administrator.staffId()),
                                            matter)));
        }
    }

    private void robot(String name) {
        robots.keep(
                administrator,
                new Robots.Keep(
                        null,
                        town.unit("YC"),
                        name,
                        RobotVendor.WECOM,
                        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k",
                        null,
                        Set.of(Kind.EMERGENCY),
                        Locale.CHINESE,
                        true));
    }

    @Test
    void englishIsSpokenToo() {
        browser = Browser.of(context, administrator, Locales.ENGLISH).open("operations");
        assertThat(browser.words()).contains("Operations", "Scheduled duties", "Daily summary");
    }
}
