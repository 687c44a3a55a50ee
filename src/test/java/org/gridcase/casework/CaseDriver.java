package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.testing.TestClock;
import org.gridcase.testing.TestTown;
import org.springframework.boot.test.context.TestComponent;

/** Drives cases in tests as their people do: finds who has a step, or somebody who may claim it. */
@TestComponent
public class CaseDriver {

    public final TestTown town;
    final CaseIntake intake;
    final Cases cases;
    final WorkItems workItems;
    final WorkDesk desk;
    final Staff staff;
    final ManagementService jobs;
    public final TestClock clock;

    CaseDriver(
            TestTown town,
            CaseIntake intake,
            Cases cases,
            WorkItems workItems,
            WorkDesk desk,
            Staff staff,
            ManagementService jobs,
            TestClock clock) {
        this.town = town;
        this.intake = intake;
        this.cases = cases;
        this.workItems = workItems;
        this.desk = desk;
        this.staff = staff;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A matter in a grid, found by its grid worker. */
    public String reported(String item, String grid) {
        return reported(town.gridWorker(grid), item, grid, null);
    }

    /** A matter that a resident raised with the grid worker. */
    public String raisedByResident(String item, String grid) {
        return reported(
                town.gridWorker(grid),
                item,
                grid,
                new ReportMatter.Reporter("李小红", "19900005001", null, "3号楼2单元"));
    }

    public String reported(Actor by, String item, String grid, ReportMatter.Reporter reporter) {
        return intake.report(
                        by,
                        new ReportMatter(
                                null,
                                item,
                                "楼道里堆满了杂物，老人出行不便",
                                null,
                                grid,
                                "3号楼2单元门口",
                                null,
                                null,
                                reporter,
                                null,
                                List.of()))
                .number();
    }

    /** The open step of a case with this id; there must be just one. */
    public WorkItemView at(String number, String step) {
        List<WorkItemView> open = open(number, step);
        assertThat(open).as("open steps %s of %s", step, number).hasSize(1);
        return open.get(0);
    }

    public List<WorkItemView> open(String number, String step) {
        return open(number).stream().filter(item -> item.step().equals(step)).toList();
    }

    public List<WorkItemView> open(String number) {
        return desk.steps(Actor.SYSTEM, number).stream().filter(WorkItemView::open).toList();
    }

    List<String> openSteps(String number) {
        return open(number).stream().map(WorkItemView::step).sorted().toList();
    }

    /** Whoever has the step, or the first who may claim it, having claimed it. */
    public Actor worker(WorkItemView item) {
        if (item.holder() != null) {
            return staff.actor(item.holder());
        }
        Actor claimer = town.who(Post.of(item.post()), item.unit());
        workItems.claim(claimer, item.id(), null);
        return claimer;
    }

    /** Reports back on the only open step of this id. */
    public Actor done(String number, String step, Map<String, Object> form) {
        return done(at(number, step), form);
    }

    public Actor done(WorkItemView item, Map<String, Object> form) {
        Actor worker = worker(item);
        workItems.reportBack(worker, ReportBack.form(null, item.id(), form));
        return worker;
    }

    /** Presses a button of a step: escalated, returned, departments. */
    public Actor pressed(String number, String step, String outcome) {
        return pressed(at(number, step), outcome, Map.of());
    }

    public Actor pressed(WorkItemView item, String outcome, Map<String, Object> data) {
        Actor worker = worker(item);
        workItems.reportBack(
                worker, new ReportBack(null, item.id(), outcome, data, "本级无法解决，情况见附件", List.of()));
        return worker;
    }

    /** Verified as settled, and answered when the case asks for an answer. */
    void closed(String number) {
        done(number, "verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
        if (!open(number, "answer").isEmpty()) {
            done(number, "answer", Map.of("answeredBy", "phone", "words", "已处理完毕，感谢反映"));
        }
    }

    public Actor staff(String id) {
        return staff.actor(id);
    }

    /** Moves the clock and runs every job that is due by then. */
    public void after(Duration time) {
        clock.advance(time);
        // the earliest first, one after the other: what one does may take the next one away
        var due = jobs.createJobQuery().executable().active().orderByJobDuedate().asc();
        for (var next = due.listPage(0, 1); !next.isEmpty(); next = due.listPage(0, 1)) {
            jobs.executeJob(next.get(0).getId());
        }
    }

    CaseState state(String number) {
        return cases.view(town.who(Post.TOWN_OFFICER, "SL"), number).state();
    }
}
