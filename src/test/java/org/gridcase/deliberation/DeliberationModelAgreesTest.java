package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.organisation.Post;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model of the deliberation, its forms and the code name each other, in both directions. */
@DeliberationTest
class DeliberationModelAgreesTest {

    @Autowired private FourSteps fourSteps;
    @Autowired private DeliberationLimits limits;
    @Autowired private ProcessModels models;

    @Test
    void everyStepIsKnownOnBothSides() {
        assertThat(steps().stream().map(StepDefinition::step))
                .containsExactlyInAnyOrderElementsOf(fourSteps.steps().keySet());
    }

    @Test
    void everyFormFieldIsAComponentOfItsCommand() {
        for (StepDefinition step : steps()) {
            Set<String> components =
                    Arrays.stream(fourSteps.steps().get(step.step()).form().getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toSet());
            Set<String> fields =
                    FormSchema.parse(models.form(step).orElseThrow()).fields().stream()
                            .map(Field::key)
                            .collect(Collectors.toSet());
            assertThat(components).as(step.step()).isEqualTo(fields);
        }
    }

    @Test
    void everyMethodThatTheModelCallsExistsAndEveryPublicMethodIsCalled() throws IOException {
        Set<String> called = found("\\$\\{fourSteps\\.(\\w+)\\(proposalNumber\\)}");
        Set<String> offered =
                Arrays.stream(FourSteps.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(called).isEqualTo(offered);
        assertThat(found("[$#]\\{(\\w+)\\.")).containsExactly("fourSteps");
    }

    @Test
    void everyPostUnitAndLimitIsKnown() {
        for (StepDefinition step : steps()) {
            assertThat(Set.of("community", "town", "reviewer"))
                    .as(step.step())
                    .contains(step.unit());
            if (!Set.of("reviewer", "chair").contains(step.post())) {
                assertThat(Post.find(step.post())).as(step.step()).isPresent();
            }
            assertThatCode(() -> limits.of(step.limit()))
                    .as(step.step())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void messagesOfTheCodeAreThoseOfTheModel() throws IOException {
        assertThat(found("<bpmn:message [^>]*name=\"([^\"]+)\""))
                .containsExactlyInAnyOrder(
                        Proposals.SUPPORT_REACHED,
                        Proposals.HANDLING_STOPPED,
                        MeetingDates.MEETING_CHANGED,
                        PublicDeliberation.OBJECTION_RAISED,
                        Resolutions.CASES_ENDED);
    }

    @Test
    void everyResultOfAMeetingHasItsWay() throws IOException {
        assertThat(found("\\$\\{meetingResult == '([a-z-]+)'}"))
                .containsExactlyInAnyOrder("passed", "no-quorum");
    }

    private List<StepDefinition> steps() {
        return List.copyOf(models.steps(models.latest(FourSteps.KEY)));
    }

    private static Set<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("bpmn/deliberation.bpmn")))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
