package org.gridcase.modelling.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridcase.modelcheck.Finding;

/** A process model to draw and change. What comes from the browser is only a text to be checked. */
@Tag("gc-model-editor")
@JsModule("./modelling/gc-model-editor.js")
class ModelEditor extends Component implements HasSize, HasStyle {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An element as chosen on the diagram; texts are empty where it has none. */
    record Chosen(
            String id,
            String type,
            String name,
            String nameEn,
            String post,
            String unit,
            String limit,
            String claim,
            String form,
            String expression,
            String calledElement,
            String condition,
            boolean decides,
            boolean usual) {}

    void open(String bpmn, boolean chinese) {
        getElement().setPropertyMap("data", Map.of("xml", bpmn, "chinese", chinese));
    }

    /** Hears which element was chosen; the process itself when none was. */
    void onChosen(Consumer<Chosen> listener) {
        getElement()
                .addEventListener(
                        "gc-element",
                        event ->
                                listener.accept(
                                        chosen(
                                                event.getEventData()
                                                        .getString("event.detail.element"))))
                .addEventData("event.detail.element");
    }

    /** Hears the whole model after each pause in drawing. */
    void onModel(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "gc-model",
                        event ->
                                listener.accept(event.getEventData().getString("event.detail.xml")))
                .addEventData("event.detail.xml");
    }

    void change(String id, String property, String value) {
        getElement().callJsFunction("change", id, property, value);
    }

    void undo() {
        getElement().callJsFunction("undo");
    }

    void redo() {
        getElement().callJsFunction("redo");
    }

    /** Brings an element into sight. */
    void show(String id) {
        getElement().callJsFunction("show", id);
    }

    void mark(List<Finding> findings, Function<Finding, String> words) {
        JsonArray found = Json.createArray();
        findings.stream()
                .filter(finding -> finding.element() != null)
                .forEach(
                        finding -> {
                            JsonObject each = Json.createObject();
                            each.put("element", finding.element());
                            each.put("words", words.apply(finding));
                            found.set(found.length(), each);
                        });
        getElement().callJsFunction("findings", found);
    }

    private static Chosen chosen(String json) {
        try {
            return JSON.readValue(json, Chosen.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no element of the editor", e);
        }
    }
}
