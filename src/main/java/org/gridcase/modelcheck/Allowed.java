package org.gridcase.modelcheck;

import static org.gridcase.modelcheck.Content.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The list of what a model may contain: elements, inside which elements, with which attributes, and
 * what may stand in each. There is no other way in: what the list does not name is refused, be it
 * harmful, useless, or unknown to us.
 *
 * @param attributes what may stand in each attribute
 * @param children elements that may stand inside
 * @param text what may stand between the tags, null for nothing
 */
record Allowed(Map<String, Content> attributes, Set<String> children, Content text) {

    private static final String DETAILS = "bpmn:documentation bpmn:extensionElements ";
    private static final String WAYS = DETAILS + "bpmn:incoming bpmn:outgoing ";
    private static final String PARALLEL = "bpmn:multiInstanceLoopCharacteristics ";
    private static final String EVENTS = "bpmn:timerEventDefinition bpmn:messageEventDefinition ";
    private static final String FLOW =
            "bpmn:startEvent bpmn:endEvent bpmn:boundaryEvent bpmn:intermediateCatchEvent"
                    + " bpmn:userTask bpmn:serviceTask bpmn:callActivity bpmn:subProcess"
                    + " bpmn:exclusiveGateway bpmn:parallelGateway bpmn:eventBasedGateway"
                    + " bpmn:sequenceFlow bpmn:textAnnotation bpmn:association ";

    private static final Map<String, Allowed> LIST = new LinkedHashMap<>();

    static {
        element("bpmn:definitions", "bpmn:process bpmn:message bpmndi:BPMNDiagram")
                .with(ID, "id")
                .with(WORDS, "name targetNamespace exporter exporterVersion")
                .with(WORDS, "modeler:executionPlatform modeler:executionPlatformVersion");
        element("bpmn:message", DETAILS).with(ID, "id").with(WORD, "name");
        element("bpmn:process", DETAILS + FLOW)
                .with(WORD, "id camunda:historyTimeToLive")
                .with(WORDS, "name camunda:versionTag")
                .with(BOOLEAN, "isExecutable");
        text("bpmn:documentation", WORDS);
        element(
                "bpmn:extensionElements",
                "camunda:properties camunda:in camunda:out camunda:inputOutput");
        element("camunda:properties", "camunda:property");
        element("camunda:property", "").with(ID, "id").with(WORDS, "name value");
        element("camunda:in", "").with(BUSINESS_KEY, "businessKey").with(VARIABLE, "source target");
        element("camunda:out", "").with(VARIABLE, "source target");
        element("camunda:inputOutput", "camunda:inputParameter");
        LIST.put("camunda:inputParameter", new Allowed(Map.of("name", VARIABLE), Set.of(), WORDS));

        flowNode("bpmn:startEvent", WAYS + EVENTS).with(BOOLEAN, "isInterrupting");
        flowNode("bpmn:endEvent", WAYS + "bpmn:terminateEventDefinition");
        flowNode("bpmn:intermediateCatchEvent", WAYS + EVENTS);
        flowNode("bpmn:boundaryEvent", WAYS + EVENTS)
                .with(ID, "attachedToRef")
                .with(BOOLEAN, "cancelActivity");
        flowNode("bpmn:userTask", WAYS + PARALLEL)
                .with(WORD, "camunda:formRef")
                .with(DEPLOYMENT, "camunda:formRefBinding");
        flowNode("bpmn:serviceTask", WAYS + PARALLEL).with(CALL, "camunda:expression");
        flowNode("bpmn:callActivity", WAYS + PARALLEL).with(WORD, "calledElement");
        flowNode("bpmn:subProcess", WAYS + PARALLEL + FLOW).with(BOOLEAN, "triggeredByEvent");
        flowNode("bpmn:exclusiveGateway", WAYS).with(ID, "default");
        flowNode("bpmn:parallelGateway", WAYS);
        flowNode("bpmn:eventBasedGateway", WAYS);
        flowNode("bpmn:sequenceFlow", DETAILS + "bpmn:conditionExpression")
                .with(ID, "sourceRef targetRef");
        text("bpmn:incoming", ID);
        text("bpmn:outgoing", ID);
        expression("bpmn:conditionExpression", CONDITION);
        element(PARALLEL.strip(), "bpmn:completionCondition bpmn:loopCardinality")
                .with(ID, "id")
                .with(BOOLEAN, "isSequential")
                .with(MANY, "camunda:collection")
                .with(VARIABLE, "camunda:elementVariable");
        expression("bpmn:completionCondition", CONDITION);
        expression("bpmn:loopCardinality", FEW);
        element("bpmn:messageEventDefinition", "").with(ID, "id messageRef");
        element("bpmn:terminateEventDefinition", "").with(ID, "id");
        element("bpmn:timerEventDefinition", "bpmn:timeDate bpmn:timeDuration bpmn:timeCycle")
                .with(ID, "id");
        expression("bpmn:timeDate", MOMENT);
        expression("bpmn:timeDuration", DURATION);
        expression("bpmn:timeCycle", CYCLE);
        element("bpmn:textAnnotation", DETAILS + "bpmn:text").with(ID, "id");
        text("bpmn:text", WORDS);
        element("bpmn:association", DETAILS)
                .with(ID, "id sourceRef targetRef")
                .with(DIRECTION, "associationDirection");

        element("bpmndi:BPMNDiagram", "bpmndi:BPMNPlane").with(ID, "id").with(WORDS, "name");
        element("bpmndi:BPMNPlane", "bpmndi:BPMNShape bpmndi:BPMNEdge").with(ID, "id bpmnElement");
        element("bpmndi:BPMNShape", "dc:Bounds bpmndi:BPMNLabel")
                .with(ID, "id bpmnElement")
                .with(BOOLEAN, "isExpanded isMarkerVisible isHorizontal");
        element("bpmndi:BPMNEdge", "di:waypoint bpmndi:BPMNLabel").with(ID, "id bpmnElement");
        element("bpmndi:BPMNLabel", "dc:Bounds").with(ID, "id");
        element("dc:Bounds", "").with(NUMBER, "x y width height");
        element("di:waypoint", "").with(NUMBER, "x y").with(POINT, "xsi:type");
    }

    /** What the list says of an element, null when it does not name it. */
    static Allowed at(String element) {
        return LIST.get(element);
    }

    private static Allowed element(String name, String children) {
        var allowed = new Allowed(new LinkedHashMap<>(), words(children), null);
        LIST.put(name, allowed);
        return allowed;
    }

    private static Allowed flowNode(String name, String children) {
        return element(name, children).with(ID, "id").with(WORDS, "name");
    }

    private static void expression(String name, Content content) {
        LIST.put(
                name,
                new Allowed(Map.of("id", ID, "xsi:type", FORMAL_EXPRESSION), Set.of(), content));
    }

    /** Between the tags stand words or the id of a flow. */
    private static void text(String name, Content content) {
        LIST.put(name, new Allowed(Map.of("id", ID), Set.of(), content));
    }

    private Allowed with(Content content, String names) {
        words(names).forEach(name -> attributes.put(name, content));
        return this;
    }

    private static Set<String> words(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split(" +"));
    }
}
