package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.Verdict;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Too few come to the first meeting: nothing can be voted on, another date is set, and to that one
 * enough come. The clerk at a desk, a resident on her telephone.
 */
@BrowserTest
class NoQuorumInTheBrowserTest extends DeliberationInTheBrowser {

    @Autowired private Proposals proposals;
    @Autowired private WorkItems workItems;
    @Autowired private Staff staff;

    @Test
    void tooFewComeAndAnotherDateIsSet() {
        at(Screen.DESK, "LY");
        Map<String, String> codes = enrolled();
        number = accepted();
        Visitor resident = resident(Screen.PHONE);
        resident.goesTo("/public/deliberation/vote");
        resident.fills("表决码", codes.get("甲"));
        resident.presses("确认");

        LocalDateTime first = convened();
        shortlyBefore(first);
        opens();
        resident.goesTo("/public/deliberation/vote");
        resident.presses("签到参会");
        clerk.sees("还差 2 户");
        clerk.presses("开始表决");
        clerk.sees("到会人数不足，不能表决");
        seen(clerk, "too-few");
        clerk.goesTo("/deliberation/" + number);
        clerk.presses("签收");
        clerk.fills("会议记录", "到会一户，不足法定人数，另定日期。");
        submits(clerk, number);
        assertThat(meeting().result()).isEqualTo(Verdict.NO_QUORUM);

        LocalDateTime second = convened();
        resident.goesTo("/public/deliberation/proposals/" + number);
        resident.sees("到会人数不足");
        resident.goesTo("/public/deliberation/vote");
        resident.sees("请您参加的会议");
        resident.sees(second.getMonthValue() + "月" + second.getDayOfMonth() + "日");
        seen(resident, "again");
        shortlyBefore(second);
        opens();
        resident.goesTo("/public/deliberation/vote");
        resident.presses("签到参会");
        for (String neighbour : List.of("乙", "丙")) {
            clerk.finds("户或姓名", neighbour);
            clerk.presses("签到");
            clerk.sees("居民" + neighbour + " 已签到");
        }
        clerk.sees("已达到法定人数");
        clerk.presses("开始表决");
        clerk.sees("表决中");
    }

    private void opens() {
        clerk.goesTo("/deliberation/meetings/" + meeting().id());
        clerk.presses("开始签到");
        clerk.sees("还差 3 户");
    }

    /** What other tests show in the browser is done by the services. */
    private String accepted() {
        String grid = community + "01";
        number =
                proposals.enter(
                        town.gridWorker(grid),
                        new Proposals.Propose(
                                null,
                                grid,
                                ProposalChannel.BOX,
                                "修门前的路",
                                "路面坑洼，雨天积水",
                                "二号楼门前",
                                List.of()));
        done("receive", Map.of("outcome", "received"));
        proposals.forward(town.who(Post.COMMUNITY_CLERK, community), number, "反映集中", null);
        open("giveOpinion").forEach(item -> done(item, Map.of("stance", "for", "words", "可行")));
        done(
                "decideReview",
                Map.of(
                        "outcome", "accepted",
                        "reason", "确有需要",
                        "what", "修补路面",
                        "place", "二号楼门前",
                        "cost", 5000,
                        "responsible", "社区居委会",
                        "byWhen", today().plusDays(90).toString()));
        return number;
    }

    private void done(String step, Map<String, Object> form) {
        done(open(step).get(0), form);
    }

    private void done(WorkItemView item, Map<String, Object> form) {
        Actor worker =
                item.holder() == null
                        ? town.who(Post.of(item.post()), item.unit())
                        : staff.actor(item.holder());
        if (item.holder() == null) {
            workItems.claim(worker, item.id(), null);
        }
        workItems.reportBack(worker, ReportBack.form(null, item.id(), form));
    }
}
