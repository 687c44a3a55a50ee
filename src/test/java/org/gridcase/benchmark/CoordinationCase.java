package org.gridcase.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.ReportMatter;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.TestTown;
import org.springframework.boot.test.context.TestComponent;

/** A coordination case of a grid as its people carry it through, from report to filing. */
@TestComponent
class CoordinationCase {

    /** A step as somebody does it. */
    record Step(String id, Actor actor, Map<String, Object> form) {}

    private final TestTown town;
    private final CaseIntake intake;
    private final WorkItems workItems;
    private final WorkDesk desk;

    CoordinationCase(TestTown town, CaseIntake intake, WorkItems workItems, WorkDesk desk) {
        this.town = town;
        this.intake = intake;
        this.workItems = workItems;
        this.desk = desk;
    }

    /** What is reported of a grid. */
    static ReportMatter matter(String grid) {
        return new ReportMatter(
                UUID.randomUUID().toString(),
                "GG0201",
                "楼顶广告牌未经审批",
                1,
                grid,
                "3号楼楼顶",
                null,
                null,
                new ReportMatter.Reporter("李小红", "19900005001", null, null),
                null,
                List.of());
    }

    String report(String grid) {
        return intake.report(town.gridWorker(grid), matter(grid)).number();
    }

    /** The steps of the case in their order; the last two belong to the grid worker at once. */
    List<Step> steps(String grid) {
        Actor worker = town.gridWorker(grid);
        Actor clerk = town.who(Post.COMMUNITY_CLERK, grid.substring(0, 2));
        return List.of(
                new Step("settle", clerk, Map.of("agreement", "业主同意拆除")),
                new Step(
                        "receiveResult",
                        town.who(Post.TOWN_OFFICER, "SL"),
                        Map.of("opinion", "同意")),
                new Step("verify", worker, Map.of("outcome", "settled", "findings", "已拆除")),
                new Step("answer", worker, Map.of("answeredBy", "phone", "words", "已拆除，感谢反映")));
    }

    WorkItemView open(String number, Step step) {
        return desk.steps(step.actor(), number).stream()
                .filter(WorkItemView::open)
                .findFirst()
                .orElseThrow();
    }

    void claim(WorkItemView item, Step step) {
        workItems.claim(step.actor(), item.id(), UUID.randomUUID().toString());
    }

    void complete(WorkItemView item, Step step) {
        workItems.reportBack(
                step.actor(),
                ReportBack.form(UUID.randomUUID().toString(), item.id(), step.form()));
    }

    /** The whole of it. */
    void run(String grid) {
        String number = report(grid);
        for (Step step : steps(grid)) {
            WorkItemView item = open(number, step);
            if (item.holder() == null) {
                claim(item, step);
            }
            complete(item, step);
        }
    }
}
