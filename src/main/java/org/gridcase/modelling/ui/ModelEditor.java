package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.Severity;

/** A process model to draw and change. What comes from the browser is only a text to be checked. */
@Tag("gc-model-editor")
@JsModule("./modelling/gc-model-editor.js")
class ModelEditor extends Component implements HasSize, HasStyle {

    /**
     * Opens a model.
     *
     * @param opening what {@link EditorTerms#opening()} says
     */
    void open(String opening) {
        getElement().setProperty("data", opening);
    }

    /** Offers other lists, such as with a new form in them. */
    void offer(String lists) {
        getElement().setProperty("lists", lists);
    }

    /**
     * Hears that a step needs a form of its own: id of the step, and id of the form it begins as a
     * copy of, empty for none.
     */
    void onForm(BiConsumer<String, String> listener) {
        getElement()
                .addEventListener(
                        "gc-form",
                        event ->
                                listener.accept(
                                        event.getEventData().getString("event.detail.step"),
                                        event.getEventData().getString("event.detail.like")))
                .addEventData("event.detail.step")
                .addEventData("event.detail.like");
    }

    /** A model as the editor writes it, and before its first change; null after that. */
    record Drawn(String bpmn, String before) {}

    /** Hears the whole model after each pause in drawing. */
    void onModel(Consumer<Drawn> listener) {
        getElement()
                .addEventListener(
                        "gc-model",
                        event -> {
                            JsonObject data = event.getEventData();
                            String before = data.getString("event.detail.before");
                            listener.accept(
                                    new Drawn(
                                            data.getString("event.detail.xml"),
                                            before.isEmpty() ? null : before));
                        })
                .addEventData("event.detail.xml")
                .addEventData("event.detail.before");
    }

    /** Hears that somebody wants back behind what the browser remembers, or on again. */
    void onGo(Runnable back, Runnable on) {
        getElement().addEventListener("gc-undo", event -> back.run());
        getElement().addEventListener("gc-redo", event -> on.run());
    }

    /** Shows another state of the same model. */
    void replace(String bpmn) {
        getElement().callJsFunction("replace", bpmn);
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
                            each.put("hint", finding.severity() == Severity.HINT);
                            found.set(found.length(), each);
                        });
        getElement().callJsFunction("findings", found);
    }
}
