package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A process model drawn as a map of a case: where it was, where it is, what is still ahead. */
@Tag("gc-process-diagram")
@NpmPackage(value = "camunda-bpmn-js", version = "5.30.2")
@JsModule("./diagram/gc-process-diagram.js")
public class ProcessDiagram extends Component implements HasSize, HasStyle {

    /**
     * Draws the model.
     *
     * @param bpmnXml the model with its drawing
     * @param done how often each step was passed, by element id
     * @param active element ids of the present steps
     * @param notes words for a step's tooltip, such as who did it when, by element id; every
     *     element named in one of the three can be clicked and reached by keyboard
     */
    public void show(
            String bpmnXml,
            Map<String, Integer> done,
            Collection<String> active,
            Map<String, String> notes) {
        getElement()
                .setPropertyMap(
                        "data",
                        Map.of(
                                "xml", bpmnXml,
                                "done", done,
                                "active", List.copyOf(active),
                                "notes", notes,
                                "words", words()));
    }

    /**
     * What is written on the diagram about an element.
     *
     * @param above a few words over it, empty for none
     * @param below a few words under it, empty for none
     * @param warmth how strongly it is coloured, from 0 for not at all to 4
     */
    public record Mark(String above, String below, int warmth) {}

    /**
     * Draws the model as a map of where much stands.
     *
     * @param marks by element id
     * @param notes words for the tooltip, by element id
     */
    public void showMarked(String bpmnXml, Map<String, Mark> marks, Map<String, String> notes) {
        Map<String, String> above = new TreeMap<>();
        Map<String, String> below = new TreeMap<>();
        Map<String, Integer> warmth = new TreeMap<>();
        marks.forEach(
                (id, mark) -> {
                    above.put(id, mark.above());
                    below.put(id, mark.below());
                    warmth.put(id, mark.warmth());
                });
        getElement()
                .setPropertyMap(
                        "data",
                        Map.of(
                                "xml", bpmnXml,
                                "above", above,
                                "below", below,
                                "warmth", warmth,
                                "notes", notes,
                                "words", words()));
    }

    /**
     * Draws the model with what is different about it.
     *
     * @param added ids of elements that another version does not have
     * @param changed of those it has otherwise
     * @param removed of those that another version has no more
     * @param words what is written over an element that is named above, and its tooltip
     */
    public void showChanges(
            String bpmnXml,
            Collection<String> added,
            Collection<String> changed,
            Collection<String> removed,
            Map<String, String> words) {
        Map<String, String> above = new TreeMap<>(words);
        Map<String, Integer> fresh = new TreeMap<>();
        added.forEach(id -> fresh.put(id, 1));
        Map<String, Integer> warmth = new TreeMap<>();
        removed.forEach(id -> warmth.put(id, 4));
        getElement()
                .setPropertyMap(
                        "data",
                        Map.of(
                                "xml", bpmnXml,
                                "done", fresh,
                                "active", List.copyOf(changed),
                                "above", above,
                                "warmth", warmth,
                                "notes", words,
                                "words", words()));
    }

    /** Hears which step was clicked, by element id. */
    public Registration onStep(Consumer<String> listener) {
        return addListener(StepChosen.class, event -> listener.accept(event.id));
    }

    private Map<String, String> words() {
        return Map.of(
                "closer", getTranslation("shared.zoom.closer"),
                "farther", getTranslation("shared.zoom.farther"),
                "all", getTranslation("shared.zoom.all"));
    }

    /** A step was clicked. */
    @DomEvent("gc-step")
    public static class StepChosen extends ComponentEvent<ProcessDiagram> {
        private final String id;

        public StepChosen(
                ProcessDiagram source,
                boolean fromClient,
                @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }
    }
}
