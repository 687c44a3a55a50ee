package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.modelcheck.ModelFolder;
import org.gridcase.testing.Invariants;
import org.gridcase.workflow.Deployments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Administrators gave the deliberation a step that no code knows: it is done and recorded like any
 * other, and the proposal goes on. In the town of {@link OlderModelTest}.
 */
@DeliberationTest
@TestPropertySource(properties = "gridcase.test=older-model")
class StepOfTheTownTest {

    private static final String STEP =
            """
            <bpmn:userTask id="lookAgain" name="实地看看" camunda:formRef="deliberation-lookAgain" camunda:formRefBinding="deployment">
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="post" value="community-clerk" />
                  <camunda:property name="unit" value="community" />
                  <camunda:property name="limit" value="receive" />
                  <camunda:property name="ladder" value="overdue-supervision" />
                  <camunda:property name="nameEn" value="Have a look" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>receiveToLookAgain</bpmn:incoming>
              <bpmn:outgoing>receiveToReception</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="receiveToLookAgain" sourceRef="receive" targetRef="lookAgain" />
            <bpmn:sequenceFlow id="receiveToReception" sourceRef="lookAgain" targetRef="reception" />
            """;

    private static final String FORM =
            """
            {"schemaVersion": 16, "type": "default", "id": "deliberation-lookAgain",
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [{"type": "textarea", "id": "wordsField", "key": "words",
              "label": "看到的情况", "validate": {"required": true, "maxLength": 2000},
              "properties": {"labelEn": "What was seen"}}]}
            """;

    @Autowired private DeliberationDriver driver;
    @Autowired private Deployments deployments;
    @Autowired private Invariants invariants;

    @Test
    void isDoneAndTheProposalGoesOn() throws IOException {
        Map<String, String> ours = new TreeMap<>();
        ModelFolder.ours()
                .formTexts("deliberation")
                .forEach((form, text) -> ours.put(form + ".form", text));
        String model =
                new String(ModelFolder.ours().models().get("deliberation"), StandardCharsets.UTF_8);
        ours.put("deliberation.bpmn", model);
        Map<String, String> theirs = new TreeMap<>(ours);
        theirs.put(
                "deliberation.bpmn",
                model.replace(
                                "<bpmn:outgoing>receiveToReception<",
                                "<bpmn:outgoing>receiveToLookAgain<")
                        .replaceFirst("<bpmn:sequenceFlow id=\"receiveToReception\"[^>]*/>", STEP));
        theirs.put("deliberation-lookAgain.form", FORM);

        deployments.deployAnew("deliberation", theirs);
        String number = driver.entered("MQ");
        deployments.deployAnew("deliberation", ours);
        driver.received(number);
        assertThat(driver.cases.open(number))
                .singleElement()
                .satisfies(item -> assertThat(item.step()).isEqualTo("lookAgain"));
        driver.done(number, "lookAgain", Map.of("words", "场地合适"));
        assertThat(driver.state(number)).isEqualTo(ProposalState.SUPPORT);
        invariants.hold();
    }
}
