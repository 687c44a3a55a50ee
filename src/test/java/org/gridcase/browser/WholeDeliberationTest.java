package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight people take one proposal through all four steps in a real Chromium, on desks and on
 * telephones: a resident at home, one in the room with a neighbour's proxy, a neighbour who
 * objects, the grid worker, the clerk, the head of the community, a member of the reviewing body
 * and the town's officer.
 */
@BrowserTest
class WholeDeliberationTest extends DeliberationInTheBrowser {
    private static final String TITLE = "给二号楼门前装扶手";

    private Visitor atHome;
    private Visitor inTheRoom;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheProposalToTheRating(Screen screen) {
        at(screen, screen == Screen.DESK ? "MQ" : "YT");
        Map<String, String> codes = enrolled();
        atHome = resident();
        inTheRoom = resident();
        propose(codes);
        review();
        consult(codes);
        resolve();
        carryOut();
    }

    private void propose(Map<String, String> codes) {
        atHome.goesTo("/public/deliberation/propose");
        atHome.fills("表决码", codes.get("甲"));
        atHome.presses("确认");
        atHome.fills("提议事项", TITLE);
        atHome.fills("具体内容", "二号楼门前台阶没有扶手，老人上下不便，建议加装不锈钢扶手。");
        atHome.presses("提交提议");
        atHome.sees("已收到，编号");
        number = numberIn(atHome.textOf(".gc-public-form h2"));

        Visitor worker = officer(Post.GRID_WORKER, community + "01");
        worker.goesTo("/deliberation");
        worker.presses("登记提议");
        worker.fillsInDialog("提议事项", "二号楼门前装不锈钢扶手");
        worker.fillsInDialog("具体内容", "二号楼门前台阶没有扶手，老人上下很不便，建议装扶手。");
        worker.sees("有相似的提议");
        worker.attaches("提议单.jpg");
        seen(worker, "enter");
        worker.confirms();
        worker.seesNoDialog();
        worker.page().waitForURL(url -> url.contains("-TY-"));
        String same = numberIn(worker.page().url());

        does(clerk, number, "受理，公开征集附议");
        does(clerk, same, "受理，公开征集附议");
        clerk.goesTo("/deliberation/" + same);
        seen(clerk, "similar");
        clerk.presses("合并");
        clerk.agrees();
        clerk.sees("已并入 " + number);

        inTheRoom.goesTo("/public/deliberation/proposals/" + number);
        inTheRoom.fills("表决码", codes.get("乙"));
        inTheRoom.presses("确认");
        inTheRoom.presses("我附议");
        inTheRoom.sees("您已附议");
        inTheRoom.sees("2 人附议");
        seen(inTheRoom, "supported");
    }

    private void review() {
        clerk.goesTo("/deliberation/" + number);
        clerk.presses("提交审议");
        clerk.fillsInDialog("理由", "附议的居民都是二号楼的老人");
        clerk.confirms();
        clerk.seesNoDialog();
        for (WorkItemView item : open("giveOpinion")) {
            Visitor member = visitor(item.holder());
            member.goesTo("/deliberation/" + number);
            member.chooses("赞成");
            member.fills("意见说明", "确有需要，费用不高");
            submits(member, number);
        }
        head.goesTo("/deliberation/" + number);
        seen(head, "decide");
        head.chooses("采纳，形成实施方案");
        head.fills("理由", "列入今年的适老化改造");
        head.fills("做什么", "二号楼门前台阶两侧装扶手");
        head.fills("在哪里", "二号楼门前");
        head.fills("预算（元）", "3000");
        head.fills("谁负责", "社区居委会");
        head.dates("完成时限", today().plusDays(60));
        submits(head, number);
    }

    private void consult(Map<String, String> codes) {
        LocalDateTime begins = convened();
        clerk.goesTo("/deliberation/meetings/" + meeting().id());
        clerk.presses("改期");
        clerk.fillsInDialog("会议地点", "社区二楼");
        clerk.fillsInDialog("理由", "活动室漏水");
        seen(clerk, "move");
        clerk.confirms();
        clerk.seesNoDialog();
        seen(clerk, "moved");
        atHome.goesTo("/public/deliberation/" + community);
        atHome.sees("居民会议：" + TITLE);
        atHome.sees("地点有变：活动室漏水");
        seen(atHome, "announced");
        shortlyBefore(begins);

        clerk.goesTo("/deliberation/meetings/" + meeting().id());
        clerk.presses("开始签到");
        clerk.sees("还差 3 户");
        head.goesTo("/deliberation/meetings/" + meeting().id());
        atHome.goesTo("/public/deliberation/vote");
        atHome.presses("签到参会");
        atHome.sees("您已在网上签到");
        clerk.finds("户或姓名", "乙");
        clerk.presses("签到");
        clerk.sees("到会 2 户");
        clerk.finds("委托人", "丙");
        clerk.finds("受托人", "乙");
        clerk.presses("登记委托");
        clerk.sees("已达到法定人数");
        seen(clerk, "signed-in");
        // the head's page follows by itself
        head.sees("到会 3 户（应到 4 户）");

        showOfHands();
        amended("两侧改为单侧，留出轮椅通道");
        paper();
        amended("扶手改用木质，冬天不冰手");
        onLine(codes);

        clerk.goesTo("/deliberation/" + number);
        clerk.presses("签收");
        clerk.fills("会议记录", "到会居民讨论了位置和材料，三次修改后表决通过。");
        submits(clerk, number);
    }

    private void showOfHands() {
        clerk.presses("开始表决");
        clerk.sees("表决中");
        atHome.sees("您的一票");
        atHome.votes("同意");
        atHome.sees("这一票已投");
        clerk.sees("网上已投 1 票");
        seen(atHome, "voted");
        counts(clerk, 0, 2);
        seen(clerk, "hands");
        clerk.presses("结束表决并计票");
        clerk.agrees();
        clerk.sees("同意 1 票，反对 2 票");
        atHome.sees("表决未通过");
    }

    private void paper() {
        clerk.opensList("表决方式", "会场票决");
        clerk.presses("开始表决");
        atHome.sees("表决内容：实施方案第 2 稿");
        atHome.votes("同意");
        counts(clerk, 1, 1);
        counts(head, 2, 0);
        clerk.sees("两人清点的结果不一致");
        seen(clerk, "differ");
        counts(head, 1, 1);
        clerk.presses("结束表决并计票");
        clerk.agrees();
        clerk.sees("同意 2 票，反对 1 票");
    }

    private void onLine(Map<String, String> codes) {
        clerk.opensList("表决方式", "全部网上投票");
        clerk.presses("开始表决");
        inTheRoom.goesTo("/public/deliberation/vote");
        inTheRoom.sees("受委托的一票");
        seen(inTheRoom, "proxy");
        inTheRoom.votes("同意");
        inTheRoom.sees("这一票已投");
        inTheRoom.votes("同意");
        clerk.sees("网上已投 2 票");
        atHome.votes("弃权");
        clerk.sees("网上已投 3 票");
        clerk.presses("结束表决并计票");
        clerk.agrees();
        clerk.sees("同意 2 票，反对 0 票，弃权 1 票");
        seen(clerk, "decided");
        seen(atHome, "result");
    }

    private void amended(String reason) {
        clerk.presses("修改方案");
        clerk.fillsInDialog("做什么", "装扶手。" + reason);
        clerk.fillsInDialog("修改理由", reason);
        seen(clerk, "amend");
        clerk.confirms();
        clerk.seesNoDialog();
    }

    private void counts(Visitor counter, int inFavour, int against) {
        counter.presses("录入会场票数");
        counter.fillsInDialog("同意", Integer.toString(inFavour));
        counter.fillsInDialog("反对", Integer.toString(against));
        counter.confirms();
        counter.seesNoDialog();
    }

    private void resolve() {
        clerk.goesTo("/deliberation/" + number);
        clerk.presses("签收");
        clerk.fills("决议内容", "同意在二号楼门前装单侧木质扶手。");
        submits(clerk, number);
        Visitor neighbour = resident();
        neighbour.goesTo("/public/deliberation/proposals/" + number);
        neighbour.sees("公示中");
        neighbour.fills("异议和理由", "木质的容易坏");
        neighbour.presses("提交异议");
        neighbour.sees("镇（街道）会作出处理");
        seen(neighbour, "objected");
        Visitor townOfficer = officer(Post.TOWN_OFFICER, "SL");
        townOfficer.goesTo("/deliberation/" + number);
        townOfficer.presses("签收");
        townOfficer.chooses("异议不成立");
        townOfficer.fills("理由", "选用防腐木，质保五年");
        submits(townOfficer, number);
        neighbour.goesTo("/public/deliberation/proposals/" + number);
        neighbour.sees("异议不成立：选用防腐木");
        later(Duration.ofDays(8));
    }

    private void carryOut() {
        clerk.goesTo("/deliberation/" + number);
        clerk.presses("签收");
        clerk.searches("事项", "暴露垃圾");
        clerk.opensList("所在网格", "第一网格");
        clerk.fills("交办内容", "清理门前，装木质扶手");
        clerk.chooses("没有了，全部交办完毕");
        submits(clerk, number);
        String opened = page().cases().get(0).number();
        WorkItemView work = desk.steps(Actor.SYSTEM, opened).get(0);
        Visitor worker = officer(Post.of(work.post()), work.unit());
        worker.goesTo("/cases/" + opened);
        if (work.holder() == null) {
            worker.presses("签收");
        }
        worker.fills("处理结果", "扶手已装好，居民代表看过");
        submits(worker, opened);
        worker.waitsFor(() -> page().state() == ProposalState.DONE);
        atHome.goesTo("/public/deliberation/proposals/" + number);
        atHome.sees("1/1 件办结");
        seen(atHome, "done");
        atHome.page().getByText("非常满意").click();
        atHome.presses("提交评价");
        atHome.sees("居民评价 5.0 星（1 人）");
        assertThat(page().ratings().count()).isEqualTo(1);
    }
}
