package org.gridcase.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.ModelException;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Bilingual;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the deployed models say: their human steps, forms and diagrams. Read once for each version,
 * as a version never changes.
 */
@Component
public class ProcessModels {
    /** Wide enough for a few English words. */
    private static final double ENGLISH_LABEL = 110;

    private static final Pattern OUTCOME =
            Pattern.compile("\\$\\{\\s*outcome\\s*==\\s*'([a-z-]+)'\\s*}");

    private final RepositoryService repository;
    private final Map<String, Map<String, StepDefinition>> steps = new ConcurrentHashMap<>();
    private final Map<String, String> forms = new ConcurrentHashMap<>();
    private final Map<String, String> englishDiagrams = new ConcurrentHashMap<>();

    ProcessModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** A human step of the given version of a process. */
    public StepDefinition step(String definitionId, String step) {
        StepDefinition found = stepsOf(definitionId).get(step);
        if (found == null) {
            throw new NotFound("workflow.error.stepUnknown", step);
        }
        return found;
    }

    /** All human steps of a version, in the order of the model. */
    public Collection<StepDefinition> steps(String definitionId) {
        return stepsOf(definitionId).values();
    }

    /** Id of the newest version of a process. */
    public String latest(String process) {
        var definition =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult();
        if (definition == null) {
            throw new NotFound("workflow.error.processUnknown", process);
        }
        return definition.getId();
    }

    /** The form that belongs to the step's own version of the model, as form-js JSON. */
    public Optional<String> form(StepDefinition step) {
        if (step.form() == null) {
            return Optional.empty();
        }
        return Optional.of(
                forms.computeIfAbsent(
                        step.definitionId() + "#" + step.form(), key -> readForm(step)));
    }

    /** The model as BPMN XML, for the diagram. */
    public String diagram(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model with the names of its elements in Chinese or in English. */
    public String diagram(String definitionId, boolean chinese) {
        return chinese
                ? diagram(definitionId)
                : englishDiagrams.computeIfAbsent(definitionId, this::english);
    }

    private String english(String definitionId) {
        return inEnglish(repository.getBpmnModelInstance(definitionId).clone());
    }

    /**
     * A model that is not released yet, as BPMN XML with the English names of its elements; as it
     * is when it cannot be read, as somebody may be in the middle of drawing it.
     */
    public static String inEnglish(String bpmn) {
        try (InputStream in = new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))) {
            return inEnglish(Bpmn.readModelFromStream(in));
        } catch (ModelException unfinished) {
            return bpmn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inEnglish(BpmnModelInstance model) {
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            property(element, "nameEn").ifPresent(element::setName);
        }
        for (Process process : model.getModelElementsByType(Process.class)) {
            property(process, "nameEn").ifPresent(process::setName);
        }
        for (TextAnnotation note : model.getModelElementsByType(TextAnnotation.class)) {
            property(note, "nameEn").ifPresent(text -> note.getText().setTextContent(text));
        }
        model.getModelElementsByType(BpmnLabel.class).forEach(ProcessModels::widen);
        return Bpmn.convertToString(model);
    }

    /** Drawn for a few Chinese characters, a label would break English words. */
    private static void widen(BpmnLabel label) {
        Bounds place = label.getBounds();
        if (place != null && place.getWidth() < ENGLISH_LABEL) {
            place.setX(place.getX() - (ENGLISH_LABEL - place.getWidth()) / 2);
            place.setWidth(ENGLISH_LABEL);
        }
    }

    /** Chinese or English name of a process. */
    public String name(String definitionId, boolean chinese) {
        return process(repository.getBpmnModelInstance(definitionId), chinese);
    }

    /** Name of an element in both languages. */
    static Bilingual words(FlowElement element) {
        return new Bilingual(element.getName(), property(element, "nameEn").orElse(null));
    }

    private static String process(BpmnModelInstance model, boolean chinese) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return chinese ? process.getName() : property(process, "nameEn").orElse(process.getName());
    }

    private String readForm(StepDefinition step) {
        String deployment = repository.getProcessDefinition(step.definitionId()).getDeploymentId();
        String resource = ModelDeployment.formResource(step.form());
        try (InputStream in = repository.getResourceAsStream(deployment, resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, StepDefinition> stepsOf(String definitionId) {
        return steps.computeIfAbsent(definitionId, this::readSteps);
    }

    private Map<String, StepDefinition> readSteps(String definitionId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        Map<String, StepDefinition> found = new LinkedHashMap<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            found.put(task.getId(), readStep(process, definitionId, task));
        }
        return found;
    }

    private static StepDefinition readStep(String process, String definitionId, UserTask task) {
        return new StepDefinition(
                process,
                definitionId,
                task.getId(),
                task.getName(),
                property(task, "nameEn").orElse(task.getName()),
                property(task, "post").orElse(null),
                property(task, "unit").orElse(null),
                property(task, "limit").orElse(null),
                task.getCamundaFormRef(),
                property(task, "claim").filter("completes"::equals).isPresent(),
                outcomesBehind(task));
    }

    /** The literals which the gateway right behind the step compares the outcome with. */
    private static Set<String> outcomesBehind(FlowNode task) {
        Set<String> outcomes = new TreeSet<>();
        for (FlowNode next : task.getSucceedingNodes().list()) {
            if (next instanceof ExclusiveGateway gateway) {
                gateway.getOutgoing().stream()
                        .filter(flow -> flow.getConditionExpression() != null)
                        .map(
                                flow ->
                                        OUTCOME.matcher(
                                                flow.getConditionExpression().getTextContent()))
                        .filter(Matcher::matches)
                        .forEach(matcher -> outcomes.add(matcher.group(1)));
            }
        }
        return outcomes;
    }

    private static Optional<String> property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return Optional.empty();
        }
        return element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst();
    }
}
