package org.gridcase.demo;

import static org.gridcase.catalogue.HandlingPath.APPROVAL;

import java.util.List;
import java.util.function.Predicate;
import org.gridcase.demo.Narrator.Story;
import org.gridcase.demo.Narrator.Where;
import org.gridcase.workflow.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 审批性事项: collected, accepted, reviewed, approved and made public. */
@Component
@Profile("demo")
@Order(4)
class ApprovalStories implements Stories {

    @Override
    public int share() {
        return 14;
    }

    @Override
    public void today(Narrator n) {
        Predicate<Matter> city =
                matter -> CoordinationStories.CITY_MANAGEMENT.equals(matter.item().department());
        n.waiting(
                1, APPROVAL, Where.HOME, Stories::foundByOthers, this::approved, "collect", false);
        n.waiting(1, APPROVAL, Where.HOME, Stories::any, this::approved, "collect", true);
        n.waiting(2, APPROVAL, Where.ELSEWHERE, Stories::any, this::approved, "collect", true);
        n.waiting(1, APPROVAL, Where.HOME, Stories::any, this::approved, "accept", false);
        n.waiting(1, APPROVAL, Where.NEIGHBOURS, Stories::any, this::approved, "accept", false);
        n.waiting(1, APPROVAL, Where.NEIGHBOURS, Stories::any, this::approved, "accept", true);
        n.waiting(2, APPROVAL, Where.ELSEWHERE, Stories::any, this::approved, "accept", true);
        n.waiting(2, APPROVAL, Where.TOWN, Stories::any, this::approved, "review", false);
        n.waiting(1, APPROVAL, Where.HOME, Stories::any, this::approved, "review", true);
        n.waiting(2, APPROVAL, Where.ELSEWHERE, Stories::any, this::approved, "review", true);
        n.waiting(1, APPROVAL, Where.HOME, city, this::approved, "approve", false);
        n.waiting(1, APPROVAL, Where.TOWN, city, this::approved, "approve", true);
        n.waiting(2, APPROVAL, Where.ELSEWHERE, Stories::any, this::approved, "approve", true);
        for (double age : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
            Where where = age < 0.4 ? Where.HOME : Where.TOWN;
            n.waiting(
                    APPROVAL,
                    where,
                    ApprovalStories::isPublic,
                    this::approved,
                    new Standing("notice", false, age));
        }
        n.waiting(
                1,
                APPROVAL,
                Where.TOWN,
                ApprovalStories::isPublic,
                this::dismissed,
                "decideObjection",
                false);
        n.waiting(
                1,
                APPROVAL,
                Where.NEIGHBOURS,
                ApprovalStories::isPublic,
                this::dismissed,
                "decideObjection",
                true);
        n.waiting(1, APPROVAL, Where.NEIGHBOURS, Stories::any, this::approved, "verify", true);
        n.waiting(1, APPROVAL, Where.ELSEWHERE, Stories::any, this::approved, "verify", true);
        n.waiting(1, APPROVAL, Where.ELSEWHERE, Stories::any, this::refused, "answer", true);
    }

    @Override
    public void past(Narrator n, int cases) {
        List<Story> usual =
                List.of(
                        this::approved,
                        this::refused,
                        this::approved,
                        this::dismissed,
                        this::returned,
                        tale -> tale.reportedTwice("collect"),
                        this::upheld,
                        this::approved);
        for (int i = 0; i < cases; i++) {
            n.ended(APPROVAL, Stories::any, usual.get(i % usual.size()));
        }
    }

    static boolean isPublic(Matter matter) {
        return matter.item().noticeLevels() > 0;
    }

    private Tale approved(Tale tale) {
        return noticed(reviewed(collected(tale)).step("approve", 0.4)).closed().rated();
    }

    private Tale refused(Tale tale) {
        return reviewed(collected(tale)).step("approve", 0.3, "refused").closedUnchecked();
    }

    private Tale returned(Tale tale) {
        Tale again =
                tale.reported()
                        .step("collect", 0.3)
                        .pressed("accept", 0.3, Outcome.RETURNED)
                        .step("collect", 0.3)
                        .step("accept", 0.4)
                        .pressed("review", 0.3, Outcome.RETURNED)
                        .step("accept", 0.3);
        return noticed(reviewed(again).step("approve", 0.3)).closed();
    }

    private Tale dismissed(Tale tale) {
        if (!isPublic(tale.matter())) {
            return approved(tale);
        }
        return objected(tale)
                .step("decideObjection", 0.2)
                .meanwhile("notice", 0.9, (stage, t) -> {})
                .closed();
    }

    private Tale upheld(Tale tale) {
        if (!isPublic(tale.matter())) {
            return approved(tale);
        }
        Tale again = objected(tale).step("decideObjection", 0.2, "upheld");
        return noticed(reviewed(again).step("approve", 0.3)).closed();
    }

    private Tale objected(Tale tale) {
        return reviewed(collected(tale))
                .step("approve", 0.3)
                .meanwhile("notice", 0.3, (stage, t) -> stage.objected(t));
    }

    private static Tale collected(Tale tale) {
        return tale.reported().step("collect", 0.4).step("accept", 0.5);
    }

    private static Tale reviewed(Tale tale) {
        return tale.step("review", 0.4);
    }

    private static Tale noticed(Tale tale) {
        return isPublic(tale.matter()) ? tale.waited("notice") : tale;
    }
}
