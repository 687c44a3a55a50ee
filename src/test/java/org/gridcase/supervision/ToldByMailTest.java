package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.By;
import org.gridcase.calendar.YearCheck;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.notification.PostOffice;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Everything that supervision tells people arrives by mail, over a real mail server, and rings. */
@CaseTest
@Import({ClockDriver.class, PostOffice.class})
class ToldByMailTest {

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry settings) {
        PostOffice.open(settings);
    }

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private PostOffice post;
    @Autowired private Bell bell;
    @Autowired private Extensions extensions;
    @Autowired private Suspensions suspensions;
    @Autowired private Urging urging;
    @Autowired private SupervisionOrders orders;
    @Autowired private YearCheck yearCheck;
    @Autowired private JdbcClient jdbc;

    private Actor clerk;
    private Actor head;
    private Actor town;
    private Actor supervisor;
    private String number;
    private WorkItemView settle;

    @BeforeEach
    void aMatterThatACommunityHasToSettle() {
        jdbc.sql("update delivery set state = 'DROPPED' where channel = 'MAIL'").update();
        clerk = driver.town.who(Post.COMMUNITY_CLERK, "LY");
        head = driver.town.who(Post.GRID_ADMINISTRATOR, "LY");
        town = driver.town.who(Post.TOWN_OFFICER, "SL");
        supervisor = driver.town.who(Post.INSPECTOR, "SL");
        number = driver.reported("SG0102", "LY01");
        settle = driver.at(number, "settle");
        List.of(clerk, head, town, supervisor).forEach(post::box);
    }

    private void toldOnce(Actor person, String words) {
        assertThat(ours(person)).as("mails to %s", person.name()).hasSize(1);
        assertThat(ours(person).get(0)).contains(words, "https://grid.shuliu.example/");
    }

    /** Mails of the last round about the matter. */
    private List<String> ours(Actor person) {
        return post.mails(person).stream().filter(mail -> mail.contains(number)).toList();
    }

    private List<Kind> rung(Actor person) {
        return bell.page(person, Locales.CHINESE, null, 50).items().stream()
                .filter(line -> number.equals(line.ref()))
                .map(Bell.Line::kind)
                .toList();
    }

    private List<String> heard(Actor person) {
        return bell.page(person, Locales.CHINESE, null, 50).items().stream()
                .filter(line -> number.equals(line.ref()))
                .map(Bell.Line::sentence)
                .toList();
    }

    private void to(String local) {
        clocks.to(at(local));
        post.round();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    @Test
    void whoCouldClaimHearsThatNobodyHas() {
        Actor colleague = driver.town.who(Post.COMMUNITY_CLERK, "LY", 1);
        post.box(colleague);

        to("2026-03-03T10:45");

        toldOnce(clerk, "还没有人签收");
        toldOnce(colleague, "还没有人签收");
    }

    @Test
    void everyRungIsToldToWhomItConcerns() {
        Actor handler = driver.worker(settle);
        assertThat(handler).isEqualTo(clerk);

        to("2026-03-05T16:45");
        toldOnce(clerk, "即将到期");
        to("2026-03-09T09:00");
        toldOnce(clerk, "已超期，请尽快办理");
        assertThat(rung(clerk)).contains(Kind.DUE_SOON, Kind.URGED);
        assertThat(rung(supervisor))
                .as("the nearest who oversees the unit sees it")
                .contains(Kind.OVERDUE);
        to("2026-03-11T16:00");
        toldOnce(head, "请于");
        assertThat(rung(head)).contains(Kind.ORDER);

        Instant missed = clocks.row(settle.id()).answerBy();
        clocks.to(missed);
        post.round();
        toldOnce(head, "逾期未答复");
    }

    @Test
    void whoIsUrgedByASupervisorHearsWhoeverHasTheStep() {
        driver.worker(settle);

        urging.urge(supervisor, List.of(settle.id()), "请尽快", null);
        post.round();

        toldOnce(clerk, "被督导催办");
        assertThat(rung(clerk)).contains(Kind.URGED);
    }

    @Test
    void whatNobodyHasClaimedIsUrgedFromAllWhoCould() {
        Actor colleague = driver.town.who(Post.COMMUNITY_CLERK, "LY", 1);
        post.box(colleague);

        urging.urge(supervisor, List.of(settle.id()), null, null);
        post.round();

        toldOnce(clerk, "被督导催办");
        toldOnce(colleague, "被督导催办");
    }

    @Test
    void whoReportedUrgesToo() {
        driver.worker(settle);
        urging.urgeOwn(driver.town.gridWorker("LY01"), number, null, null);
        post.round();
        toldOnce(clerk, "被上报人催办");

        driver.clock.advance(Duration.ofMinutes(61));
        urging.urgeByResident(number, By.resident("LY01"));
        post.round();
        toldOnce(clerk, "被上报人催办");
    }

    @Test
    void whoWantsNoMailOfItIsNotMailedButTheBellRings() {
        driver.worker(settle);
        post.spare(clerk, Kind.URGED);

        urging.urge(supervisor, List.of(settle.id()), null, null);
        post.round();

        assertThat(ours(clerk)).isEmpty();
        assertThat(rung(clerk)).contains(Kind.URGED);
    }

    @Test
    void moreTimeIsAskedOfTheLevelAboveAndTheAnswerIsTold() {
        driver.worker(settle);
        extensions.ask(clerk, settle.id(), at("2026-03-12T18:00"), "等待评估结果", null);
        post.round();
        toldOnce(town, "申请延期");

        extensions.refuse(town, settle.id(), "理由不充分", null);
        post.round();
        toldOnce(clerk, "不同意延期");

        extensions.ask(clerk, settle.id(), at("2026-03-12T18:00"), "补充了材料", null);
        extensions.grant(town, settle.id(), null, null, null);
        post.round();
        toldOnce(clerk, "同意延期");
    }

    @Test
    void aPauseAndItsEndAreTold() {
        driver.worker(settle);
        suspensions.suspend(town, settle.id(), "等待第三方鉴定", at("2026-03-20T09:00"), null);
        post.round();
        toldOnce(clerk, "已挂起");

        suspensions.resume(town, settle.id(), "鉴定已出", null);
        post.round();
        toldOnce(clerk, "恢复计时");
    }

    @Test
    void whoGetsAStepBackHearsOfIt() {
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.pressed(number, "receiveResult", "returned");
        post.round();

        toldOnce(clerk, "退回");
    }

    @Test
    void anOrderIsToldFromItsIssueToItsRelease() {
        Actor inspector = supervisor;
        String order =
                orders.issue(
                        inspector,
                        new SupervisionOrders.Issue(
                                null,
                                number,
                                settle.id(),
                                "LY",
                                head.staffId(),
                                at("2026-03-03T17:00"),
                                "请说明情况"));
        post.round();
        toldOnce(head, "督办单 " + order);

        orders.answer(head, new SupervisionOrders.Answer(null, order, "已安排", List.of()));
        post.round();
        toldOnce(inspector, "已答复");

        orders.refuse(inspector, order, "没有说明原因", at("2026-03-04T17:00"), null);
        post.round();
        toldOnce(head, "被退回");

        orders.answer(head, new SupervisionOrders.Answer(null, order, "原因是缺人手", List.of()));
        orders.release(inspector, order, "同意", null);
        post.round();
        assertThat(ours(head)).anyMatch(mail -> mail.contains("已解除"));
    }

    @Test
    void aMissedOrderIsToldToItsLeaderItsIssuerAndTheNextLeader() {
        Actor inspector = supervisor;
        Actor above = driver.town.who(Post.GRID_ADMINISTRATOR, "SL");
        post.box(above);
        String order =
                orders.issue(
                        inspector,
                        new SupervisionOrders.Issue(
                                null,
                                number,
                                null,
                                "LY",
                                head.staffId(),
                                at("2026-03-02T17:00"),
                                "请说明情况"));

        to("2026-03-02T17:00");

        assertThat(ours(head)).anyMatch(mail -> mail.contains("督办单 " + order + " 逾期未答复"));
        toldOnce(inspector, "逾期未答复");
        assertThat(ours(above)).anyMatch(mail -> mail.contains("请于"));
    }

    @Test
    void administratorsHearOfAMissingYearWeeksBeforeItIsNeeded() {
        Actor administrator = driver.town.who(Post.ADMINISTRATOR, "YC");
        post.box(administrator);
        driver.clock.set(at("2041-11-20T09:00"));

        yearCheck.run();
        post.round();

        assertThat(post.mails(administrator)).anyMatch(mail -> mail.contains("节假日"));
        assertThat(bell.page(administrator, Locales.CHINESE, null, 20).items())
                .anyMatch(line -> line.kind() == Kind.INCIDENT && line.sentence().contains("节假日"));
    }

    /** Five working days after 30 December, and nobody knows the holidays of the new year. */
    @Test
    void aDateThatMayStillMoveIsToldAsProvisionalWhereverItIsTold() {
        driver.clock.set(at("2054-12-30T09:00"));
        Actor second = driver.town.who(Post.COMMUNITY_CLERK, "LY", 1);
        post.box(second);
        number = driver.reported("SG0102", "LY01");
        settle = driver.at(number, "settle");

        to("2054-12-31T10:45");
        toldOnce(second, "1月6日 09:00（暂定） 前办结");
        driver.worker(settle);
        clocks.to(settle.dueAt());
        post.round();
        assertThat(ours(clerk))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("1月6日 09:00（暂定）"));
        assertThat(heard(supervisor)).singleElement().asString().contains("期限为 1月6日 09:00（暂定）");
        assertThat(bell.page(clerk, Locales.ENGLISH, null, 50).items())
                .filteredOn(line -> number.equals(line.ref()))
                .allSatisfy(
                        line -> assertThat(line.sentence()).contains("6 Jan, 09:00 (provisional)"));
    }

    @Test
    void aDateOfAYearThatIsKnownIsNot() {
        to("2026-03-03T10:45");

        toldOnce(clerk, "3月9日 09:00 前办结");
    }

    /** When it comes again, with what to-and-fro has left. */
    @Test
    void whoGetsAStepBackIsToldTheDateOfItsNewClock() {
        for (int time = 1; time <= 2; time++) {
            clocks.to(driver.at(number, "settle").dueAt());
            driver.done(number, "settle", Map.of("agreement", "双方同意"));
            post.round();
            driver.pressed(number, "receiveResult", "returned");
        }
        WorkItemView again = driver.at(number, "settle");
        post.round();

        String due =
                DateTimeFormatter.ofPattern("M月d日 HH:mm", Locales.CHINESE)
                        .format(again.dueAt().atZone(ZoneId.of("Asia/Shanghai")));
        toldOnce(clerk, "退回，请重新办理");
        toldOnce(clerk, due + " 前办结");
    }
}
