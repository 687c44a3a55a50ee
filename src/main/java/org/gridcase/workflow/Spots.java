package org.gridcase.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridcase.shared.text.Bilingual;

/** Reads the places of a model where a case may stand; the engine maps no others. */
final class Spots {

    private Spots() {}

    static List<Spot> of(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .flatMap(node -> kind(node).map(kind -> spot(node, kind)).stream())
                .toList();
    }

    /** Several instances of one element, each standing for itself. */
    static boolean many(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof Activity activity
                && activity.getLoopCharacteristics() != null;
    }

    private static Spot spot(FlowNode node, Spot.Kind kind) {
        Bilingual words = ProcessModels.words(node);
        return new Spot(
                node.getId(), kind, sort(node), words.zh() == null ? new Bilingual("", "") : words);
    }

    private static Optional<Spot.Kind> kind(FlowNode node) {
        if (node instanceof UserTask) {
            return Optional.of(Spot.Kind.STEP);
        }
        if (node instanceof CallActivity) {
            return Optional.of(Spot.Kind.CALL);
        }
        if (node instanceof SubProcess) {
            return Optional.of(Spot.Kind.PART);
        }
        if (node instanceof ParallelGateway || node instanceof InclusiveGateway) {
            return node.getIncoming().size() > 1 ? Optional.of(Spot.Kind.JOIN) : Optional.empty();
        }
        boolean waits =
                node instanceof BoundaryEvent
                        || node instanceof IntermediateCatchEvent
                        || node instanceof EventBasedGateway
                        || node instanceof ReceiveTask
                        || node instanceof StartEvent && startsOnAnEvent(node);
        return waits ? Optional.of(Spot.Kind.WAIT) : Optional.empty();
    }

    private static boolean startsOnAnEvent(FlowNode node) {
        return node.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
    }

    private static String sort(FlowNode node) {
        String type = node.getElementType().getTypeName();
        if (node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
            return type
                    + "-"
                    + event.getEventDefinitions().iterator().next().getElementType().getTypeName();
        }
        return node instanceof SubProcess part && part.triggeredByEvent() ? type + "-event" : type;
    }
}
