package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.organisation.Post;
import org.gridcase.workflow.ModelBean;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Models and code name each other: every process, step, bean method, message, post, limit and form
 * field in {@code bpmn/} and {@code forms/} exists in code, and the other way round.
 */
@CaseTest
class ModelsAndCodeAgreeTest {

    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(");
    private static final Set<String> UNITS =
            Set.of(
                    "grid",
                    "community",
                    "town",
                    "county",
                    "handling",
                    "department",
                    "responder",
                    "pool");

    @Autowired private List<CaseProcess> processes;
    @Autowired private ProcessModels models;
    @Autowired private Catalogue catalogue;
    @Autowired private ApplicationContext context;

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

    @Test
    void everyMethodThatAModelCallsExistsAndEveryPublicMethodIsCalled() throws Exception {
        Map<String, ModelBean> beans = context.getBeansOfType(ModelBean.class);
        Set<String> called = new TreeSet<>();
        for (String key : files("bpmn", ".bpmn")) {
            Matcher call = CALL.matcher(Files.readString(Path.of("bpmn", key + ".bpmn")));
            while (call.find()) {
                called.add(call.group(1) + "." + call.group(2));
            }
        }
        Set<String> offered = new TreeSet<>();
        beans.forEach(
                (name, bean) ->
                        Arrays.stream(bean.getClass().getDeclaredMethods())
                                .filter(ModelsAndCodeAgreeTest::isForModels)
                                .forEach(method -> offered.add(name + "." + method.getName())));
        assertThat(called).isEqualTo(offered);
    }

    @Test
    void everyPostUnitAndLimitIsKnown() {
        for (CaseProcess process : processes) {
            for (StepDefinition step : steps(process)) {
                String where = process.key() + "." + step.step();
                assertThat(UNITS).as(where).contains(step.unit());
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
        // what the residents' deliberation waits for, see DeliberationModelAgreesTest
        messages.removeAll(Set.of("support-reached", "meeting-changed", "cases-ended"));
        assertThat(messages).containsExactly(Cases.HANDLING_STOPPED, Cases.OBJECTION_RAISED);
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

    private static boolean isForModels(Method method) {
        return java.lang.reflect.Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !Set.of("key", "steps", "pressed").contains(method.getName());
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
