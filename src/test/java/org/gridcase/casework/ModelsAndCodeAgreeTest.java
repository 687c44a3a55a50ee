package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.modelcheck.ModelCheck;
import org.gridcase.modelcheck.ModelFolder;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.organisation.Post;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models and code name each other: every process, step, bean method, message, post, limit and form
 * field in {@code bpmn/} and {@code forms/} exists in code, and the other way round.
 */
@CaseTest
class ModelsAndCodeAgreeTest {

    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(");
    @Autowired private List<CaseProcess> processes;
    @Autowired private ProcessModels models;
    @Autowired private Catalogue catalogue;
    @Autowired private Vocabulary vocabulary;

    @Test
    void everyProcessHasItsModelAndEveryModelItsProcess() throws IOException {
        Set<String> keys = processes.stream().map(CaseProcess::key).collect(Collectors.toSet());
        // the ladder is nobody's path: it stands beside every step
        keys.add("overdue-supervision");
        // held to the same rules in DeliberationModelAgreesTest
        keys.add("deliberation");
        assertThat(keys).isEqualTo(files("bpmn", ".bpmn"));
    }

    @Test
    void everyStepIsKnownOnBothSides() {
        for (CaseProcess process : processes) {
            Set<String> inModel =
                    steps(process).stream().map(StepDefinition::step).collect(Collectors.toSet());
            assertThat(process.steps().keySet()).as(process.key()).isEqualTo(inModel);
        }
    }

    @Test
    void everyFormFieldIsAComponentOfItsCommand() {
        for (CaseProcess process : processes) {
            for (StepDefinition step : steps(process)) {
                Set<String> components =
                        Arrays.stream(process.steps().get(step.step()).form().getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet());
                assertThat(components)
                        .as(process.key() + "." + step.step())
                        .isEqualTo(fields(step));
            }
        }
    }

    /** The same check that a town's own models pass, from the side of the code. */
    @Test
    void everyMethodThatAModelCallsExistsAndEveryPublicMethodIsCalled() throws Exception {
        Set<String> called = new TreeSet<>();
        for (String key : files("bpmn", ".bpmn")) {
            Matcher call = CALL.matcher(Files.readString(Path.of("bpmn", key + ".bpmn")));
            while (call.find()) {
                called.add(call.group(1) + "." + call.group(2));
            }
        }
        Set<String> offered = new TreeSet<>();
        for (String key : vocabulary.processKeys()) {
            offered.addAll(vocabulary.methodsOf(vocabulary.process(key).orElseThrow().bean()));
        }
        assertThat(called).isEqualTo(offered);
        assertThat(ModelFolder.ours().findings(new ModelCheck(vocabulary))).isEmpty();
    }

    @Test
    void everyPostUnitAndLimitIsKnown() {
        for (CaseProcess process : processes) {
            for (StepDefinition step : steps(process)) {
                String where = process.key() + "." + step.step();
                assertThat(vocabulary.units()).as(where).contains(step.unit());
                if (!"handler".equals(step.post())) {
                    assertThat(Post.find(step.post())).as(where).isPresent();
                }
                assertThat(catalogue.limit(catalogue.item(Items.GENERAL), step.limit()))
                        .as(where)
                        .isNotNull();
            }
        }
    }

    @Test
    void messagesOfTheCodeAreThoseOfTheModels() throws IOException {
        Set<String> messages = new TreeSet<>();
        for (String key : files("bpmn", ".bpmn")) {
            Matcher message =
                    Pattern.compile("<bpmn:message [^>]*name=\"([^\"]+)\"")
                            .matcher(Files.readString(Path.of("bpmn", key + ".bpmn")));
            while (message.find()) {
                messages.add(message.group(1));
            }
        }
        assertThat(messages).isEqualTo(vocabulary.messages());
    }

    private List<StepDefinition> steps(CaseProcess process) {
        return List.copyOf(models.steps(models.latest(process.key())));
    }

    private Set<String> fields(StepDefinition step) {
        return models
                .form(step)
                .map(json -> FormSchema.parse(json).fields())
                .orElse(List.of())
                .stream()
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> files(String folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .collect(Collectors.toSet());
        }
    }
}
