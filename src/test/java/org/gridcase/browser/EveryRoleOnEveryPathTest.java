package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.Cases;
import org.gridcase.casework.ReportMatter;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestTown;
import org.gridcase.testing.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each role does its part of each path in a real Chromium, on desk and telephone. Cases are
 * reported through the service here; the report page has a test of its own.
 */
@BrowserTest
class EveryRoleOnEveryPathTest {

    @Autowired private Entrance entrance;
    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;
    @Autowired private Cases cases;
    @Autowired private WorkDesk desk;
    @Autowired private Timers timers;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void general(Screen screen) {
        String number = reported("SR0101", clerk());

        does(gridWorker(), screen, number, "签收", "处理结果", "已清理，地面恢复整洁");
        does(gridWorker(), screen, number, "签收", "答复内容", "已清理，感谢反映");

        assertThat(state(number)).isEqualTo(CaseState.FILED);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void coordination(Screen screen) {
        String number = reported("GG0201", gridWorker());

        does(clerk(), screen, number, "签收", "商处意见", "业主同意三日内自行拆除");
        does(townOfficer(), screen, number, "签收", "接收意见", "同意，请持续关注");
        does(gridWorker(), screen, number, null, "核查情况", "广告牌已拆除");
        does(gridWorker(), screen, number, null, "答复内容", "已拆除，感谢反映");

        assertThat(state(number)).isEqualTo(CaseState.FILED);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void hardMatterOfDepartments(Screen screen) {
        String number = reported("GG0201", gridWorker());

        handsToDepartments(screen, number);
        try (Visitor officer = entrance.signedIn(department("D-ZR"), screen)) {
            officer.opens(number);
            officer.presses("部门认领");
            officer.waitsFor(() -> openStep(number).step().equals("departmentHandles"));
            officer.opens(number);
            officer.fills("处置结果", "已认定违规并下达整改通知");
            submits(officer, number);
        }

        assertThat(openStep(number).step()).isEqualTo("receiveResult");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void hardMatterThatNobodyClaims(Screen screen) {
        String number = reported("GG0201", gridWorker());
        handsToDepartments(screen, number);
        timers.after(Duration.ofDays(4));

        try (Visitor dispatcher = entrance.signedIn(dispatcher(number), screen)) {
            dispatcher.opens(number);
            dispatcher.presses("签收");
            dispatcher.ticks("县城市管理局");
            dispatcher.fills("交办要求", "请三日内到现场认定");
            submits(dispatcher, number);
        }
        does(department("D-CG"), screen, number, "签收", "处置结果", "已认定违规并下达整改通知");

        assertThat(openStep(number).step()).isEqualTo("receiveResult");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void emergency(Screen screen) {
        String number = reported("AQ0101", gridWorker());

        for (WorkItemView alarm : openSteps(number, "acknowledge")) {
            Actor responder = town.who(Post.of(alarm.post()), alarm.unit());
            try (Visitor visitor = entrance.signedIn(responder, screen)) {
                visitor.opens(number);
                visitor.presses("签收");
                visitor.waitsFor(
                        () ->
                                openSteps(number, "acknowledge").stream()
                                        .noneMatch(a -> a.id() == alarm.id()));
                visitor.opens(number);
                visitor.fills("采取的措施", "疏散人员，切断电源");
                visitor.fills("处置结果", "明火已扑灭");
                submits(visitor, number);
            }
        }
        try (Visitor worker = entrance.signedIn(gridWorker(), screen)) {
            worker.opens(number);
            worker.fills("现场最后情况", "现场秩序恢复正常");
            worker.ticks("险情已解除");
            submits(worker, number);
        }
        try (Visitor officer = entrance.signedIn(townOfficer(), screen)) {
            officer.opens(number);
            officer.presses("签收");
            officer.fills("事情经过", "上午九时起火，九时四十分扑灭");
            officer.fills("处置措施", "消防与社区联合处置");
            submits(officer, number);
        }
        does(gridWorker(), screen, number, null, "核查情况", "现场无隐患");

        assertThat(state(number)).isIn(CaseState.FILED, CaseState.ANSWERING);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void approval(Screen screen) {
        String number = reported("SR0203", gridWorker());

        try (Visitor worker = entrance.signedIn(gridWorker(), screen)) {
            worker.opens(number);
            worker.picks("申请原因", "其他");
            worker.fills("情况说明", "材料齐全，现场属实");
            submits(worker, number);
        }
        does(clerk(), screen, number, "签收", "受理意见", "符合受理条件");
        does(townOfficer(), screen, number, "签收", "审核意见", "情况属实，同意上报");
        does(department("D-CG"), screen, number, "签收", "审批意见", "同意");
        assertThat(state(number)).isEqualTo(CaseState.NOTICE);
        timers.after(Duration.ofDays(10));
        does(gridWorker(), screen, number, null, "核查情况", "按核准内容处置");
        does(gridWorker(), screen, number, null, "答复内容", "已核准，请按期处置");
        assertThat(state(number)).isEqualTo(CaseState.FILED);

        String code = cases.view(gridWorker(), number).trackingCode();
        try (Visitor resident = entrance.visitor(screen)) {
            resident.goesTo("/public/track/" + code);
            resident.sees(number);
        }
    }

    /** The community cannot settle it and offers it to all competent departments. */
    private void handsToDepartments(Screen screen, String number) {
        try (Visitor clerk = entrance.signedIn(clerk(), screen)) {
            clerk.opens(number);
            clerk.presses("签收");
            if (screen == Screen.PHONE) {
                clerk.pressesInMenu("交部门");
            } else {
                clerk.presses("交部门");
            }
            clerk.fills("原因", "需要部门认定是否违规");
            clerk.confirms();
            clerk.seesNoDialog();
        }
    }

    /** Whoever may name a department now. */
    private Actor dispatcher(String number) {
        WorkItemView assign = openStep(number);
        assertThat(assign.step()).isEqualTo("assignDepartment");
        return town.who(Post.of(assign.post()), assign.unit());
    }

    /** Opens the case, claims the step where it must be claimed, writes the report and sends it. */
    private void does(
            Actor actor, Screen screen, String number, String claim, String field, String words) {
        try (Visitor visitor = entrance.signedIn(actor, screen)) {
            visitor.opens(number);
            if (claim != null) {
                visitor.presses(claim);
            }
            visitor.fills(field, words);
            submits(visitor, number);
        }
    }

    /** Sends the form in and stays until it has arrived: who closes too early sends nothing. */
    private void submits(Visitor visitor, String number) {
        long before = done(number);
        visitor.submits();
        visitor.waitsFor(() -> done(number) > before);
    }

    private long done(String number) {
        return desk.steps(Actor.SYSTEM, number).stream().filter(item -> !item.open()).count();
    }

    private WorkItemView openStep(String number) {
        return desk.steps(Actor.SYSTEM, number).stream()
                .filter(WorkItemView::open)
                .findFirst()
                .orElseThrow();
    }

    private List<WorkItemView> openSteps(String number, String step) {
        return desk.steps(Actor.SYSTEM, number).stream()
                .filter(item -> item.open() && item.step().equals(step))
                .toList();
    }

    private CaseState state(String number) {
        return cases.view(townOfficer(), number).state();
    }

    private String reported(String item, Actor by) {
        return intake.report(
                        by,
                        new ReportMatter(
                                null,
                                item,
                                "3号楼门前情况需要处理",
                                1,
                                "HQ01",
                                "3号楼门前",
                                null,
                                null,
                                new ReportMatter.Reporter("李小红", "19900005001", null, null),
                                null,
                                List.of()))
                .number();
    }

    private Actor gridWorker() {
        return town.gridWorker("HQ01");
    }

    private Actor clerk() {
        return town.who(Post.COMMUNITY_CLERK, "HQ");
    }

    private Actor townOfficer() {
        return town.who(Post.TOWN_OFFICER, "SL");
    }

    private Actor department(String unit) {
        return town.who(Post.DEPARTMENT_OFFICER, unit);
    }
}
