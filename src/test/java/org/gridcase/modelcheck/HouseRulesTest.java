package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule of the house finds what it is there for, in our coordination path with one fault. */
@GridCaseTest
class HouseRulesTest {

    private static final ModelFolder OURS = ModelFolder.ours();

    @Autowired private Vocabulary vocabulary;

    /**
     * Faults, each made by replacing all places of one text in a model by another; {@code ~} stands
     * for a quote.
     */
    private static final String FAULTS =
            """
            modelcheck.process.key | coordination | id=~coordination~ name | id=~other~ name
            modelcheck.process.notRun | coordination | isExecutable=~true~ | isExecutable=~false~
            modelcheck.process.kept | coordination | camunda:historyTimeToLive=~P180D~ | camunda:versionTag=~1~
            modelcheck.process.noChinese | coordination | name=~社区商处~ | name=~Settle~
            modelcheck.process.noEnglish | coordination | value=~Accept on the spot~ | id=~x~
            modelcheck.process.unnamed | coordination | name=~社区商处~ | name=~~
            modelcheck.process.notDrawn | coordination | bpmnElement=~settle~ | bpmnElement=~nothing~
            modelcheck.process.ring | coordination | calledElement=~closing~ | calledElement=~ring~
            modelcheck.step.post | coordination | value=~town-officer~ | value=~king~
            modelcheck.step.unit | coordination | value=~handling~ | value=~nowhere~
            modelcheck.step.limit | coordination | value=~settle~ | value=~soon~
            modelcheck.step.ladder | coordination | value=~overdue-supervision~ | value=~none~
            modelcheck.step.noForm | coordination | camunda:formRef=~coordination-accept~ |
            modelcheck.step.formName | coordination | formRef=~coordination-accept~ | formRef=~coordination-settle~
            modelcheck.step.formBinding | coordination | camunda:formRefBinding=~deployment~ |
            modelcheck.step.outcome | coordination | outcome == 'escalated' | outcome == 'approved'
            modelcheck.step.oneWay | coordination | sourceRef=~settleDecision~ | sourceRef=~settle~
            modelcheck.step.claim | coordination | property name=~limit~ value=~accept~ | property name=~claim~ value=~completes~
            modelcheck.gateway.unnamed | coordination | name=~商处结果~ |
            modelcheck.gateway.noDefault | coordination | default=~settleDecisionToReceiveMerge~ |
            modelcheck.gateway.wayUnnamed | coordination | name=~否~ |
            modelcheck.way.oneStart | coordination | <bpmn:endEvent id=~filed~ | <bpmn:startEvent id=~another~/><bpmn:endEvent id=~filed~
            modelcheck.way.twice | coordination | sourceRef=~settleMerge~ targetRef=~settle~ | sourceRef=~settle~ targetRef=~settleDecision~
            modelcheck.way.loose | coordination | targetRef=~filed~ | targetRef=~nowhere~
            modelcheck.way.deadEnd | coordination | sourceRef=~closingDecision~ | sourceRef=~receiveMerge~
            modelcheck.way.unreachable | coordination | targetRef=~receiveResult~ | targetRef=~closing~
            modelcheck.way.joinWithoutGateway | coordination | targetRef=~settleMerge~ | targetRef=~settle~
            modelcheck.way.forkWithoutGateway | coordination | sourceRef=~settleDecision~ | sourceRef=~settle~
            modelcheck.gateway.decidesElsewhere | coordination | sourceRef=~settleDecision~ | sourceRef=~settle~
            modelcheck.gateway.superfluous | coordination | targetRef=~receiveMerge~ | targetRef=~closing~
            modelcheck.code.message | coordination | name=~handling-stopped~ | name=~hello~
            modelcheck.code.notAwaited | coordination | name=~handling-stopped~ | name=~objection-raised~
            modelcheck.code.noSuchProcess | coordination | calledElement=~closing~ | calledElement=~opening~
            modelcheck.code.otherCase | coordination | businessKey=~#{execution.processBusinessKey}~ | source=~outcome~ target=~outcome~
            modelcheck.code.stepMissing | coordination | receiveResult | receiveOther
            modelcheck.code.stepOfItsOwn | coordination | receiveResult | receiveOther
            modelcheck.step.nothingCalled | closing |  camunda:expression=~${closing.file(caseNumber)}~ |
            modelcheck.gateway.noCondition | coordination | <bpmn:conditionExpression xsi:type=~bpmn:tFormalExpression~>${outcome == 'departments'}</bpmn:conditionExpression> |
            modelcheck.gateway.defaultCondition | coordination | default=~settleDecisionToReceiveMerge~ | default=~settleDecisionToDepartmentWork~
            modelcheck.gateway.joinsAndForks | coordination | targetRef=~receiveMerge~ | targetRef=~receiveDecision~
            modelcheck.gateway.waitsForEvents | public-notice | sourceRef=~wait~ targetRef=~noticeOver~ | sourceRef=~wait~ targetRef=~decideObjection~
            modelcheck.way.startNeedsEvent | coordination | <bpmn:messageEventDefinition id=~stopRequestedDefinition~ messageRef=~handlingStoppedMessage~ /> |
            modelcheck.way.startsByItself | coordination | triggeredByEvent=~true~ |
            modelcheck.way.acrossBorder | department-work | targetRef=~departments~ | targetRef=~departmentHandles~
            modelcheck.way.waitsForNothing | public-notice | <bpmn:messageEventDefinition id=~objectionRaisedDefinition~ messageRef=~objectionRaisedMessage~ /> |
            modelcheck.way.loose | department-work | attachedToRef=~claimHardMatter~ | attachedToRef=~nobody~
            modelcheck.code.notCalled | closing | ${closing.file(caseNumber)} | ${generalPath.register(caseNumber)}
            modelcheck.code.caseNotPassed | coordination | <camunda:in source=~caseNumber~ target=~caseNumber~ /> |
            modelcheck.step.nameTwice | coordination | name=~镇接收结果~ | name=~社区商处~
            modelcheck.way.unnamed | coordination | name=~已归档~ |
            modelcheck.way.severalEvents | public-notice | <bpmn:messageEventDefinition id=~objectionRaisedDefinition~ | <bpmn:timerEventDefinition id=~also~><bpmn:timeDuration xsi:type=~bpmn:tFormalExpression~>P1D</bpmn:timeDuration></bpmn:timerEventDefinition><bpmn:messageEventDefinition id=~objectionRaisedDefinition~
            modelcheck.way.superfluousEnd | coordination | <bpmn:endEvent id=~filed~ name=~已归档~> | <bpmn:endEvent id=~filed~ name=~已归档~><bpmn:terminateEventDefinition id=~all~ />
            modelcheck.way.overlaps | coordination | <dc:Bounds x=~400~ y=~230~ width=~100~ | <dc:Bounds x=~620~ y=~230~ width=~100~
            modelcheck.gateway.wayNamed | coordination | id=~receiveMergeToReceiveResult~ | id=~receiveMergeToReceiveResult~ name=~结果~
            modelcheck.code.messageUnused | coordination | messageRef=~handlingStoppedMessage~ | messageRef=~other~
            modelcheck.code.messageTwice | coordination | <bpmn:message id=~handlingStoppedMessage~ | <bpmn:message id=~again~ name=~handling-stopped~ /><bpmn:message id=~handlingStoppedMessage~
            modelcheck.code.neverSet | coordination | <camunda:out source=~outcome~ target=~closingOutcome~ /> |
            """;

    static Stream<Arguments> faults() {
        return FAULTS.lines()
                .map(line -> (line + " ").replace('~', '"').split(" \\| ?", 4))
                .map(part -> Arguments.of(part[0], part[1], part[2], part[3].strip()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFault(String key, String process, String text, String fault) {
        String broken = text(process).replace(text, fault);
        assertThat(broken).isNotEqualTo(text(process));
        assertThat(keys(process, text(process))).doesNotContain(key);
        assertThat(keys(process, broken)).contains(key);
    }

    /**
     * Whoever takes a rule away finds its name in a failing test; whoever adds one is asked here.
     */
    @Test
    void eachRuleHasItsFault() throws IOException {
        String here =
                Files.readString(
                        Path.of("src/test/java/org/gridcase/modelcheck/HouseRulesTest.java"));
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/gridcase/modelcheck"))) {
            for (Path file : files.filter(each -> !each.endsWith("Guard.java")).toList()) {
                Pattern.compile("\"(modelcheck\\.(process|step|gateway|way|code|form)\\.\\w+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> rules.add(found.group(1)));
            }
        }
        assertThat(rules).hasSizeGreaterThan(45);
        rules.removeIf(here::contains);
        assertThat(rules).as("rules without a fault").isEmpty();
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
    void eachAnswerOfAFormHasItsWay() {
        Map<String, String> forms = new TreeMap<>(OURS.formTexts("closing"));
        forms.computeIfPresent(
                "closing-verify", (id, text) -> text.replace("\"not-settled\"", "\"perhaps\""));
        assertThat(keys("closing", text("closing"), forms))
                .contains("modelcheck.step.outcomesOpen");
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
