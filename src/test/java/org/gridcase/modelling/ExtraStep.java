package org.gridcase.modelling;

import java.util.Map;
import java.util.TreeMap;

/**
 * The coordination path with one step more: before the town receives the result, it is looked at.
 */
public final class ExtraStep {

    public static final String STEP = "lookAgain";
    public static final String MODEL = "coordination.bpmn";
    static final String FORM = "coordination-lookAgain.form";

    static final String FORM_TEXT =
            """
            {"schemaVersion": 16, "type": "default", "id": "coordination-lookAgain",
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [{"type": "textarea", "id": "wordsField", "key": "words",
              "label": "复查意见", "validate": {"required": true, "maxLength": 2000},
              "properties": {"labelEn": "What was seen"}}]}
            """;

    private ExtraStep() {}

    public static Map<String, String> addedTo(Map<String, String> files) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.computeIfPresent(MODEL, (name, model) -> model(model));
        changed.put(FORM, FORM_TEXT);
        return changed;
    }

    private static String model(String model) {
        String task =
                """
                <bpmn:userTask id="lookAgain" name="复查" camunda:formRef="coordination-lookAgain" camunda:formRefBinding="deployment">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="post" value="community-clerk" />
                      <camunda:property name="unit" value="community" />
                      <camunda:property name="limit" value="report" />
                      <camunda:property name="ladder" value="overdue-supervision" />
                      <camunda:property name="nameEn" value="Look again" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>receiveMergeToReceiveResult</bpmn:incoming>
                  <bpmn:outgoing>lookAgainToReceiveResult</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="lookAgainToReceiveResult" sourceRef="lookAgain" targetRef="receiveResult" />
                <bpmn:userTask id="receiveResult\"""";
        String shape =
                """
                <bpmndi:BPMNShape id="lookAgain-shape" bpmnElement="lookAgain">
                  <dc:Bounds x="900" y="420" width="100" height="80" />
                </bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="lookAgain-edge" bpmnElement="lookAgainToReceiveResult">
                  <di:waypoint x="950" y="420" />
                  <di:waypoint x="950" y="300" />
                </bpmndi:BPMNEdge>
                <bpmndi:BPMNShape id="receiveResult-shape\"""";
        return model.replace(
                        "<bpmn:incoming>receiveMergeToReceiveResult<",
                        "<bpmn:incoming>lookAgainToReceiveResult<")
                .replace("targetRef=\"receiveResult\"", "targetRef=\"lookAgain\"")
                .replace("<bpmn:userTask id=\"receiveResult\"", task)
                .replace("<bpmndi:BPMNShape id=\"receiveResult-shape\"", shape);
    }
}
