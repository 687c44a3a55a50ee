package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule of the house finds what it is there for, in our coordination path with one fault. */
@GridCaseTest
class HouseRulesTest {

    private static final ModelFolder OURS = ModelFolder.ours();

    @Autowired private Vocabulary vocabulary;

    /**
     * A fault, made by replacing all places of one text by another; {@code ~} stands for a quote.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modelcheck.process.key | id=~coordination~ name | id=~other~ name",
                "modelcheck.process.notRun | isExecutable=~true~ | isExecutable=~false~",
                "modelcheck.process.kept | camunda:historyTimeToLive=~P180D~ | camunda:versionTag=~1~",
                "modelcheck.process.noChinese | name=~社区商处~ | name=~Settle~",
                "modelcheck.process.noEnglish | value=~Accept on the spot~ | id=~x~",
                "modelcheck.process.unnamed | name=~社区商处~ | name=~~",
                "modelcheck.process.notDrawn | bpmnElement=~settle~ | bpmnElement=~nothing~",
                "modelcheck.process.ring | calledElement=~closing~ | calledElement=~ring~",
                "modelcheck.step.post | value=~town-officer~ | value=~king~",
                "modelcheck.step.unit | value=~handling~ | value=~nowhere~",
                "modelcheck.step.limit | value=~settle~ | value=~soon~",
                "modelcheck.step.noForm | camunda:formRef=~coordination-accept~ | ''",
                "modelcheck.step.formName | formRef=~coordination-accept~ | formRef=~coordination-settle~",
                "modelcheck.step.formBinding | camunda:formRefBinding=~deployment~ | ''",
                "modelcheck.step.outcome | outcome == 'escalated' | outcome == 'approved'",
                "modelcheck.step.claim | property name=~limit~ value=~accept~ | property name=~claim~ value=~completes~",
                "modelcheck.gateway.unnamed | name=~商处结果~ | ''",
                "modelcheck.gateway.noDefault | default=~settleDecisionToReceiveMerge~ | ''",
                "modelcheck.gateway.wayUnnamed | name=~否~ | ''",
                "modelcheck.way.oneStart | <bpmn:endEvent id=~filed~ | <bpmn:startEvent id=~another~/><bpmn:endEvent id=~filed~",
                "modelcheck.way.twice | sourceRef=~settleMerge~ targetRef=~settle~ | sourceRef=~settle~ targetRef=~settleDecision~",
                "modelcheck.way.loose | targetRef=~filed~ | targetRef=~nowhere~",
                "modelcheck.way.deadEnd | sourceRef=~closingDecision~ | sourceRef=~receiveMerge~",
                "modelcheck.way.unreachable | targetRef=~receiveResult~ | targetRef=~closing~",
                "modelcheck.way.joinWithoutGateway | targetRef=~settleMerge~ | targetRef=~settle~",
                "modelcheck.way.forkWithoutGateway | sourceRef=~settleDecision~ | sourceRef=~settle~",
                "modelcheck.gateway.decidesElsewhere | sourceRef=~settleDecision~ | sourceRef=~settle~",
                "modelcheck.gateway.superfluous | targetRef=~receiveMerge~ | targetRef=~closing~",
                "modelcheck.code.message | name=~handling-stopped~ | name=~hello~",
                "modelcheck.code.notAwaited | name=~handling-stopped~ | name=~objection-raised~",
                "modelcheck.code.noSuchProcess | calledElement=~closing~ | calledElement=~opening~",
                "modelcheck.code.otherCase | businessKey=~#{execution.processBusinessKey}~ | source=~outcome~ target=~outcome~",
                "modelcheck.code.stepMissing | receiveResult | receiveOther",
                "modelcheck.code.stepOfItsOwn | receiveResult | receiveOther",
            })
    void findsTheFault(String key, String text, String fault) {
        String ours = new String(OURS.models().get("coordination"), StandardCharsets.UTF_8);
        String broken = ours.replace(text.replace('~', '"'), fault.replace('~', '"'));
        assertThat(broken).isNotEqualTo(ours);
        assertThat(keys("coordination", broken)).contains(key);
    }

    @Test
    void automaticStepThatCodeExpectsMayNotGo() {
        String ours = new String(OURS.models().get("closing"), StandardCharsets.UTF_8);
        assertThat(
                        keys(
                                "closing",
                                ours.replace(
                                        "${closing.file(caseNumber)}",
                                        "${generalPath.register(caseNumber)}")))
                .contains("modelcheck.code.notCalled");
        assertThat(keys("closing", ours.replaceAll(" camunda:expression=\"[^\"]*\"", "")))
                .contains("modelcheck.step.nothingCalled");
    }

    @Test
    void formMayNotLoseAFieldThatCodeExpects() {
        Map<String, String> forms = new TreeMap<>(OURS.formTexts("coordination"));
        forms.computeIfPresent(
                "coordination-settle",
                (id, text) -> text.replace("\"key\": \"participants\"", "\"key\": \"people\""));
        assertThat(keys("coordination", text("coordination"), forms))
                .contains("modelcheck.code.fieldMissing");
        forms.remove("coordination-settle");
        assertThat(keys("coordination", text("coordination"), forms))
                .contains("modelcheck.step.formMissing");
    }

    @Test
    void formMayNotAskForAnotherKindOfAnswer() {
        Map<String, String> forms = new TreeMap<>(OURS.formTexts("coordination"));
        forms.computeIfPresent(
                "coordination-settle",
                (id, text) ->
                        text.replace("\"key\": \"attachments\"", "\"key\": \"agreement\"")
                                .replaceFirst(
                                        "\"key\": \"agreement\"", "\"key\": \"attachments\""));
        assertThat(keys("coordination", text("coordination"), forms))
                .contains("modelcheck.code.fieldKind");
    }

    @Test
    void formNeedsWordsEnglishAndItsOwnName() {
        byte[] form =
                """
                {"schemaVersion": 16, "type": "default", "id": "a-b",
                 "components": [{"type": "textfield", "key": "a", "label": "甲"}]}
                """
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(FormCheck.check(form, "other"))
                .extracting(Finding::key)
                .containsExactlyInAnyOrder(
                        "modelcheck.form.id",
                        "modelcheck.form.noEnglish",
                        "modelcheck.form.noWords");
    }

    private Set<String> keys(String process, String model) {
        return keys(process, model, OURS.formTexts(process));
    }

    private Set<String> keys(String process, String model, Map<String, String> forms) {
        Map<String, Set<String>> calls =
                Map.of(
                        "closing", Set.of(),
                        "department-work", Set.of(),
                        "ring", Set.of("coordination"));
        List<Finding> findings =
                new ModelCheck(vocabulary)
                        .check(
                                model.getBytes(StandardCharsets.UTF_8),
                                new Surroundings(process, forms, calls));
        return findings.stream().map(Finding::key).collect(Collectors.toSet());
    }

    private static String text(String process) {
        return new String(OURS.models().get(process), StandardCharsets.UTF_8);
    }
}
