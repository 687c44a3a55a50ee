package org.gridcase.demo;

import static org.gridcase.catalogue.HandlingPath.COORDINATION;
import static org.gridcase.catalogue.HandlingPath.EMERGENCY;
import static org.gridcase.catalogue.HandlingPath.GENERAL;

import java.util.List;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.demo.Narrator.Story;
import org.gridcase.demo.Narrator.Where;
import org.gridcase.organisation.Post;
import org.gridcase.workflow.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 一般性事项: handled on the spot, or passed up, or found to be something else. */
@Component
@Profile("demo")
@Order(1)
class GeneralStories implements Stories {

    private final Catalogue catalogue;
    private final CoordinationStories coordination;
    private final EmergencyStories emergencies;

    GeneralStories(
            Catalogue catalogue, CoordinationStories coordination, EmergencyStories emergencies) {
        this.catalogue = catalogue;
        this.coordination = coordination;
        this.emergencies = emergencies;
    }

    @Override
    public int share() {
        return 52;
    }

    @Override
    public void today(Narrator n) {
        n.waiting(5, GENERAL, Where.HOME, Stories::foundByOthers, this::handled, "handle", false);
        n.waiting(3, GENERAL, Where.HOME, Stories::any, this::handled, "handle", true);
        n.waiting(2, GENERAL, Where.HOME, Stories::any, this::givenToHead, "handle", true);
        n.waiting(2, GENERAL, Where.HOME, Stories::any, this::givenToAssistant, "handle", true);
        n.waiting(5, GENERAL, Where.NEIGHBOURS, Stories::any, this::handled, "handle", true);
        n.waiting(8, GENERAL, Where.ELSEWHERE, Stories::any, this::handled, "handle", false);
        n.waiting(7, GENERAL, Where.ELSEWHERE, Stories::any, this::handled, "handle", true);
        n.waiting(2, GENERAL, Where.NEIGHBOURS, Stories::any, this::passedUp, "handle#2", false);
        n.waiting(1, GENERAL, Where.HOME, Stories::any, this::passedUp, "handle#2", true);
        n.waiting(3, GENERAL, Where.ELSEWHERE, Stories::any, this::passedUp, "handle#2", true);
        n.waiting(1, GENERAL, Where.TOWN, Stories::any, this::passedToTown, "handle#3", false);
        n.waiting(1, GENERAL, Where.TOWN, Stories::any, this::passedToTown, "handle#3", true);
        n.waiting(1, GENERAL, Where.HOME, Stories::any, this::refused, "handle#3", true);
        n.waiting(1, GENERAL, Where.HOME, Stories::foundByOthers, this::passedUp, "verify", false);
        n.waiting(1, GENERAL, Where.HOME, Stories::any, this::passedUp, "verify", true);
        n.waiting(2, GENERAL, Where.ELSEWHERE, Stories::any, this::passedUp, "verify", true);
        n.waiting(1, GENERAL, Where.HOME, Stories::hotline, this::handled, "answer", false);
        n.waiting(1, GENERAL, Where.HOME, Stories::hotline, this::handled, "answer", true);
        n.waiting(2, GENERAL, Where.ELSEWHERE, Stories::hotline, this::handled, "answer", true);
    }

    @Override
    public void past(Narrator n, int cases) {
        List<Story> usual =
                List.of(
                        this::onTheSpot,
                        this::handled,
                        this::onTheSpot,
                        this::passedUp,
                        this::onTheSpot,
                        this::handled,
                        this::onTheSpot,
                        this::putBack,
                        this::onTheSpot,
                        this::handled,
                        this::givenToAssistant,
                        this::refused);
        for (int i = 0; i < cases; i++) {
            switch (i % 12) {
                case 5 -> n.ended(COORDINATION, Stories::any, this::becameCoordination);
                case 8 -> n.ended(GENERAL, Stories::any, tale -> tale.reportedTwice("handle"));
                case 10 -> n.ended(EMERGENCY, Stories::any, this::becameEmergency);
                default -> n.ended(GENERAL, Stories::any, usual.get(i % usual.size()));
            }
        }
    }

    private Tale onTheSpot(Tale tale) {
        return tale.onTheSpot() ? tale.settledOnTheSpot() : handled(tale);
    }

    private Tale handled(Tale tale) {
        return tale.reported().step("handle", 0.5).closedUnchecked().rated();
    }

    private Tale putBack(Tale tale) {
        return tale.reported()
                .meanwhile("handle", 0.1, (stage, t) -> stage.putBack(t, "handle"))
                .step("handle", 0.4)
                .closedUnchecked();
    }

    private Tale givenToHead(Tale tale) {
        return handedOver(tale, Post.GRID_ADMINISTRATOR);
    }

    private Tale givenToAssistant(Tale tale) {
        boolean thereIsOne = tale.lead && tale.grid.code().equals(Narrator.HOME_GRID);
        return handedOver(tale, thereIsOne ? Post.ASSISTANT : Post.GRID_WORKER);
    }

    private Tale handedOver(Tale tale, Post to) {
        return tale.reported()
                .meanwhile("handle", 0.15, (stage, t) -> stage.handedOver(t, "handle", to))
                .step("handle", 0.5)
                .closedUnchecked();
    }

    private Tale passedUp(Tale tale) {
        return tale.reported()
                .pressed("handle", 0.3, Outcome.ESCALATED)
                .step("handle", 0.5)
                .closed()
                .rated();
    }

    private Tale passedToTown(Tale tale) {
        return tale.reported()
                .pressed("handle", 0.3, Outcome.ESCALATED)
                .pressed("handle", 0.3, Outcome.ESCALATED)
                .step("handle", 0.5)
                .closed();
    }

    /** Not settled, says the check on site, and the handling begins again. */
    private Tale refused(Tale tale) {
        return tale.reported()
                .pressed("handle", 0.3, Outcome.ESCALATED)
                .step("handle", 0.5)
                .step("verify", 0.4, "not-settled")
                .step("handle", 0.5)
                .closed();
    }

    private Tale becameCoordination(Tale tale) {
        return coordination.settledFrom(became(tale, "双方各执一词，网格内无法当场处理，转为协调性事项，由社区商处。"));
    }

    private Tale becameEmergency(Tale tale) {
        return emergencies.respondedFrom(became(tale, "到场后发现有危险，情况正在扩大，转为突发性事项处置。"));
    }

    /** Reported as something of the same category that is handled on the spot. */
    private Tale became(Tale tale, String reason) {
        Matter truth = tale.matter();
        MatterItem mistaken =
                catalogue.all().stream()
                        .filter(item -> item.path() == GENERAL)
                        .filter(item -> item.category().equals(truth.item().category()))
                        .findFirst()
                        .orElseThrow();
        return tale.takenFor(mistaken)
                .reported()
                .became(truth, 0.3, (stage, t) -> stage.changedPath(t, truth, reason));
    }
}
