package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.ReportMatter;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Ids;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators and everybody do for themselves, in a real Chromium. */
@BrowserTest
class AdministrationInTheBrowserTest {
    private static final String OWN_PASSWORD = "seven calm herons 7";
    private static final Pattern FIRST = Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
    private static final Pattern TOKEN = Pattern.compile("gridcase_[A-Za-z0-9_-]{43}");

    @Autowired private Entrance entrance;
    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;
    @Autowired private Clock clock;
    @Autowired private ZoneId zone;

    private final String mark = Long.toString(Ids.next(), 36).toUpperCase(Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aNewUnitANewPersonAndTheFirstSignIn(Screen screen) {
        String unit = "B" + mark;
        String person = "P" + mark;
        String password;
        try (Visitor admin = entrance.signedIn(town.who(Post.ADMINISTRATOR, "YC"), screen)) {
            admin.goesTo("/admin/organisation/unit/HQ");
            admin.choosesInMenu("更多操作", "新增下级单位");
            admin.fillsInDialog("名称", "第九十九网格");
            admin.fillsInDialog("编码", unit);
            admin.confirms();
            admin.seesNoDialog();
            admin.sees("尚未填写户数和人口");

            admin.presses("登记新人员");
            admin.fillsInDialog("姓名", "尹新来");
            admin.fillsInDialog("编号", person);
            admin.confirms();
            admin.seesNoDialog();
            admin.sees("第九十九网格 · 网格员");

            admin.goesTo("/admin/accounts?q=" + person);
            admin.presses("开通账号");
            admin.confirms();
            admin.sees("请当面或电话告知本人");
            password = found(FIRST, admin.textOf(".gc-secret"));
            admin.confirms();
            admin.seesNoDialog();
        }
        String username = person.toLowerCase(Locale.ROOT);
        try (Visitor newcomer = entrance.visitor(screen)) {
            newcomer.signsIn(username, password);
            newcomer.sees("请设置自己的密码");
            newcomer.goesTo("/inbox/mine");
            newcomer.sees("请设置自己的密码");
            // what is refused may be tried again at once
            newcomer.fills("新密码", OWN_PASSWORD);
            newcomer.fills("再输入一次新密码", OWN_PASSWORD + "8");
            newcomer.presses("保存密码");
            newcomer.sees("两次输入的新密码不一致");
            newcomer.fills("新密码", OWN_PASSWORD);
            newcomer.fills("再输入一次新密码", OWN_PASSWORD);
            newcomer.presses("保存密码");
            newcomer.page().waitForURL(url -> !url.contains("/password"));
            newcomer.goesTo("/inbox/to-claim");
            newcomer.sees("待签收");
        }
        try (Visitor again = entrance.visitor(screen)) {
            again.signsIn(username, OWN_PASSWORD);
            again.goesTo("/me");
            again.seesIn(".gc-term", "第九十九网格 · 网格员");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDeputySeesTheWorkFromTheFirstDay(Screen screen) {
        Actor absent = town.who(Post.GRID_WORKER, "LY03");
        Actor deputy = town.who(Post.GRID_WORKER, "TX02", screen.ordinal());
        String number = reported(absent);
        try (Visitor before = entrance.signedIn(deputy, screen)) {
            before.goesTo("/cases/" + number);
            before.sees("职责范围");
        }
        try (Visitor worker = entrance.signedIn(absent, screen)) {
            worker.goesTo("/me");
            worker.presses("指定 B 岗");
            worker.finds("代岗人员", deputy.staffId());
            worker.datesInDialog("最后一天", LocalDate.ofInstant(clock.instant(), zone).plusDays(2));
            worker.confirms();
            worker.seesNoDialog();
            worker.sees("正在代岗");
        }
        try (Visitor standIn = entrance.signedIn(deputy, screen)) {
            standIn.opens(number);
            standIn.sees("提交");
        }
    }

    @Test
    void aTokenMadeOnThePageWorksForAProgram() throws Exception {
        Actor worker = town.gridWorker("HQ01");
        String secret;
        String base;
        try (Visitor owner = entrance.signedIn(worker, Screen.DESK)) {
            owner.goesTo("/me");
            owner.presses("新建令牌");
            owner.fillsInDialog("用途", "热线对接 " + mark);
            owner.confirms();
            owner.sees("令牌只显示这一次");
            secret = found(TOKEN, owner.textOf(".gc-secret"));
            base = URI.create(owner.page().url()).resolve("/").toString();
        }
        assertThat(answer(base, secret)).contains(worker.staffId());
        assertThat(answer(base, secret + "x")).doesNotContain(worker.staffId());
        try (Visitor owner = entrance.signedIn(worker, Screen.DESK)) {
            owner.goesTo("/me");
            owner.sees("最近使用");
        }
    }

    private static String answer(String base, String secret) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "api/v1/me"))
                        .header("Authorization", "Bearer " + secret)
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    private String reported(Actor by) {
        return intake.report(
                        by,
                        new ReportMatter(
                                null,
                                "SR0101",
                                "路灯下堆了旧家具",
                                1,
                                by.holdings().get(0).unit(),
                                "5号楼前",
                                null,
                                null,
                                null,
                                null,
                                List.of()))
                .number();
    }
}
