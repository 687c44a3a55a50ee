package org.gridcase.demo;

import static org.gridcase.catalogue.HandlingPath.COORDINATION;

import java.util.List;
import java.util.Map;
import org.gridcase.demo.Narrator.Story;
import org.gridcase.demo.Narrator.Where;
import org.gridcase.workflow.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 协调性事项: settled by the community, or by departments where it is a hard matter. */
@Component
@Profile("demo")
@Order(2)
class CoordinationStories implements Stories {

    /** The department of the login page. */
    static final String CITY_MANAGEMENT = "D-CG";

    @Override
    public int share() {
        return 27;
    }

    @Override
    public void today(Narrator n) {
        accepting(n);
        settling(n);
        departments(n);
        n.waiting(2, COORDINATION, Where.TOWN, Stories::any, this::settled, "receiveResult", false);
        n.waiting(1, COORDINATION, Where.HOME, Stories::any, this::settled, "receiveResult", false);
        n.waiting(2, COORDINATION, Where.TOWN, Stories::any, this::settled, "receiveResult", true);
        n.waiting(
                3,
                COORDINATION,
                Where.ELSEWHERE,
                Stories::any,
                this::settled,
                "receiveResult",
                true);
        n.waiting(1, COORDINATION, Where.NEIGHBOURS, Stories::any, this::settled, "verify", true);
        n.waiting(
                1,
                COORDINATION,
                Where.HOME,
                Stories::foundByOthers,
                this::settled,
                "verify",
                false);
        n.waiting(2, COORDINATION, Where.ELSEWHERE, Stories::any, this::settled, "verify", true);
        n.waiting(1, COORDINATION, Where.NEIGHBOURS, Stories::any, this::settled, "answer", true);
        n.waiting(2, COORDINATION, Where.ELSEWHERE, Stories::any, this::settled, "answer", true);
    }

    private void accepting(Narrator n) {
        n.waiting(
                2,
                COORDINATION,
                Where.HOME,
                Stories::foundByOthers,
                this::settled,
                "accept",
                false);
        n.waiting(
                1, COORDINATION, Where.HOME, Stories::foundByOthers, this::settled, "accept", true);
        n.waiting(
                2,
                COORDINATION,
                Where.ELSEWHERE,
                Stories::foundByOthers,
                this::settled,
                "accept",
                false);
        n.waiting(
                2,
                COORDINATION,
                Where.ELSEWHERE,
                Stories::foundByOthers,
                this::settled,
                "accept",
                true);
    }

    private void settling(Narrator n) {
        n.waiting(2, COORDINATION, Where.HOME, Stories::any, this::settled, "settle", true);
        n.waiting(2, COORDINATION, Where.NEIGHBOURS, Stories::any, this::settled, "settle", true);
        n.waiting(1, COORDINATION, Where.HOME, Stories::any, this::settled, "settle", false);
        n.waiting(3, COORDINATION, Where.NEIGHBOURS, Stories::any, this::settled, "settle", false);
        n.waiting(4, COORDINATION, Where.ELSEWHERE, Stories::any, this::settled, "settle", false);
        n.waiting(5, COORDINATION, Where.ELSEWHERE, Stories::any, this::settled, "settle", true);
        n.waiting(1, COORDINATION, Where.HOME, Stories::any, this::returned, "settle#2", true);
        n.waiting(1, COORDINATION, Where.TOWN, Stories::any, this::passedToTown, "settle#2", false);
        n.waiting(1, COORDINATION, Where.TOWN, Stories::any, this::passedToTown, "settle#2", true);
        n.waiting(1, COORDINATION, Where.ELSEWHERE, Stories::any, this::refused, "settle#2", true);
    }

    private void departments(Narrator n) {
        for (double age : new double[] {0.3, 0.6, 0.8}) {
            n.waiting(
                    COORDINATION,
                    age > 0.7 ? Where.NEIGHBOURS : Where.TOWN,
                    CoordinationStories::forCityManagement,
                    this::claimedByDepartment,
                    new Standing("claimHardMatter", false, age));
        }
        n.waiting(
                COORDINATION,
                Where.ELSEWHERE,
                CoordinationStories::forPolice,
                this::claimedByDepartment,
                new Standing("claimHardMatter", false, 0.5));
        n.waiting(
                3,
                COORDINATION,
                Where.TOWN,
                Stories::any,
                this::unclaimed,
                "assignDepartment",
                false);
        n.waiting(
                2,
                COORDINATION,
                Where.TOWN,
                Stories::any,
                this::unclaimed,
                "assignDepartment",
                true);
        n.waiting(1, COORDINATION, Where.TOWN, Stories::any, this::givenBack, "reassign", false);
        n.waiting(1, COORDINATION, Where.TOWN, Stories::any, this::givenBack, "reassign", true);
        String theirs = "departmentHandles@" + CITY_MANAGEMENT;
        n.waiting(
                2,
                COORDINATION,
                Where.TOWN,
                CoordinationStories::ledByCityManagement,
                this::sideBySide,
                theirs,
                false);
        n.waiting(
                3,
                COORDINATION,
                Where.TOWN,
                CoordinationStories::ledByCityManagement,
                this::sideBySide,
                theirs,
                true);
        n.waiting(
                3,
                COORDINATION,
                Where.ELSEWHERE,
                Stories::any,
                this::sideBySide,
                "departmentHandles",
                true);
        n.waiting(
                1,
                COORDINATION,
                Where.ELSEWHERE,
                Stories::any,
                this::givenBack,
                "departmentHandles#2",
                false);
    }

    @Override
    public void past(Narrator n, int cases) {
        List<Story> usual =
                List.of(
                        this::settled,
                        this::claimedByDepartment,
                        this::settled,
                        this::sideBySide,
                        this::returned,
                        this::settled,
                        this::unclaimed,
                        this::refused,
                        tale -> tale.reportedTwice("settle"),
                        this::passedToTown,
                        this::givenBack,
                        this::settled);
        for (int i = 0; i < cases; i++) {
            n.ended(COORDINATION, Stories::any, usual.get(i % usual.size()));
        }
    }

    static boolean forCityManagement(Matter matter) {
        return matter.item().competent().contains(CITY_MANAGEMENT);
    }

    static boolean forPolice(Matter matter) {
        return matter.item().competent().contains("D-GA");
    }

    private static boolean ledByCityManagement(Matter matter) {
        return matter.item().competent().get(0).equals(CITY_MANAGEMENT);
    }

    private Tale accepted(Tale tale) {
        tale.reported();
        return tale.onTheSpot() ? tale : tale.step("accept", 0.5);
    }

    private Tale settled(Tale tale) {
        return settledFrom(accepted(tale)).rated();
    }

    /** From where the community has it. */
    Tale settledFrom(Tale tale) {
        return received(tale.step("settle", 0.5));
    }

    private Tale received(Tale tale) {
        return tale.step("receiveResult", 0.4).closed();
    }

    private Tale returned(Tale tale) {
        return received(
                accepted(tale)
                        .step("settle", 0.4)
                        .pressed("receiveResult", 0.3, Outcome.RETURNED)
                        .step("settle", 0.3));
    }

    private Tale refused(Tale tale) {
        return received(
                accepted(tale)
                        .step("settle", 0.4)
                        .step("receiveResult", 0.3)
                        .step("verify", 0.4, "not-settled")
                        .step("settle", 0.4));
    }

    private Tale passedToTown(Tale tale) {
        return received(
                accepted(tale).pressed("settle", 0.4, Outcome.ESCALATED).step("settle", 0.5));
    }

    /** 疑难事部门认领. */
    private Tale claimedByDepartment(Tale tale) {
        List<String> competent = tale.item().competent();
        String department =
                competent.contains(CITY_MANAGEMENT)
                        ? CITY_MANAGEMENT
                        : competent.get(tale.random.nextInt(competent.size()));
        return received(
                handedToDepartments(tale)
                        .step("claimHardMatter", department, 0.4, null)
                        .step("departmentHandles", department, 0.5, null));
    }

    /** Nobody claims it, so the dispatcher assigns it to the first two. */
    private Tale unclaimed(Tale tale) {
        return received(
                sharesOf(
                        handedToDepartments(tale).waited("claim").step("assignDepartment", 0.4),
                        firstTwo(tale)));
    }

    private Tale sideBySide(Tale tale) {
        List<String> two = firstTwo(tale);
        return received(
                sharesOf(
                        accepted(tale)
                                .pressed(
                                        "settle",
                                        null,
                                        0.3,
                                        Outcome.DEPARTMENTS,
                                        Map.of("departments", two, "lead", two.get(0))),
                        two));
    }

    /** "Not ours": another department gets it. */
    private Tale givenBack(Tale tale) {
        String first = firstTwo(tale).get(0);
        return received(
                accepted(tale)
                        .pressed(
                                "settle",
                                null,
                                0.3,
                                Outcome.DEPARTMENTS,
                                Map.of("departments", List.of(first), "lead", first))
                        .pressed("departmentHandles", first, 0.2, Outcome.RETURNED, Map.of())
                        .step("reassign", 0.5)
                        .step("departmentHandles", 0.5));
    }

    private Tale handedToDepartments(Tale tale) {
        return accepted(tale).pressed("settle", 0.3, Outcome.DEPARTMENTS);
    }

    /** The last one first: the leading department has the last word. */
    private static Tale sharesOf(Tale tale, List<String> departments) {
        for (int i = departments.size() - 1; i >= 0; i--) {
            tale.step("departmentHandles", departments.get(i), 0.4, null);
        }
        return tale;
    }

    private static List<String> firstTwo(Tale tale) {
        List<String> competent = tale.item().competent();
        return competent.subList(0, Math.min(2, competent.size()));
    }
}
