package org.gridcase.benchmark;

import java.nio.file.*;
import java.util.*;
import org.gridcase.casework.*;
import org.gridcase.inbox.*;
import org.gridcase.organisation.*;
import org.gridcase.testing.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GridCaseTest
@Import(TestTown.class)
class Diag0Test {
    @Autowired TestTown town;
    @Autowired CaseIntake intake;
    @Autowired WorkItems workItems;
    @Autowired WorkDesk desk;
    StringBuilder out = new StringBuilder();

    @Test
    void run() throws Exception {
        one();
        one();
        out.setLength(0);
        one();
        Files.writeString(Path.of("target/diag.txt"), out);
    }

    void count(String what, Runnable r) {
        List<String> s = StatementCount.of(r);
        out.append("== ").append(what).append(" ").append(s.size()).append("\n");
        s.forEach(
                x ->
                        out.append("   ")
                                .append(String.valueOf(x).replaceAll("\\s+", " "))
                                .append("\n"));
    }

    void one() {
        Actor worker = town.gridWorker("HQ01");
        String[] n = new String[1];
        count(
                "report",
                () ->
                        n[0] =
                                intake.report(
                                                worker,
                                                new ReportMatter(
                                                        UUID.randomUUID().toString(),
                                                        "GG0201",
                                                        "楼顶广告牌未经审批",
                                                        1,
                                                        "HQ01",
                                                        "3号楼楼顶",
                                                        null,
                                                        null,
                                                        new ReportMatter.Reporter(
                                                                "李小红", "19900005001", null, null),
                                                        null,
                                                        List.of()))
                                        .number());
        step(n[0], town.who(Post.COMMUNITY_CLERK, "HQ"), Map.of("agreement", "业主同意拆除"));
        step(n[0], town.who(Post.TOWN_OFFICER, "SL"), Map.of("opinion", "同意"));
        step(n[0], worker, Map.of("outcome", "settled", "findings", "已拆除"));
        step(n[0], worker, Map.of("answeredBy", "phone", "words", "已拆除，感谢反映"));
    }

    void step(String number, Actor actor, Map<String, Object> form) {
        WorkItemView[] i = new WorkItemView[1];
        count(
                "desk",
                () ->
                        i[0] =
                                desk.steps(actor, number).stream()
                                        .filter(WorkItemView::open)
                                        .findFirst()
                                        .orElseThrow());
        var item = i[0];
        if (item.holder() == null) {
            count(
                    "claim " + item.step(),
                    () -> workItems.claim(actor, item.id(), UUID.randomUUID().toString()));
        }
        count(
                "complete " + item.step(),
                () ->
                        workItems.reportBack(
                                actor,
                                ReportBack.form(UUID.randomUUID().toString(), item.id(), form)));
    }
}
