package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.function.Consumer;

/** A form to change. What comes from the browser is only a text to be checked. */
@Tag("gc-form-editor")
@JsModule("./modelling/gc-form-editor.js")
class FormEditor extends Component implements HasSize, HasStyle {

    void open(String form, boolean chinese) {
        JsonObject data = Json.createObject();
        data.put("form", form);
        data.put("chinese", chinese);
        getElement().setProperty("data", data.toJson());
    }

    /** A form as the editor writes it, and before its first change; null after that. */
    record Written(String form, String before) {}

    /** Hears the whole form after each change. */
    void onForm(Consumer<Written> listener) {
        getElement()
                .addEventListener(
                        "gc-form-changed",
                        event -> {
                            JsonObject data = event.getEventData();
                            String before = data.getString("event.detail.before");
                            listener.accept(
                                    new Written(
                                            data.getString("event.detail.form"),
                                            before.isEmpty() ? null : before));
                        })
                .addEventData("event.detail.form")
                .addEventData("event.detail.before");
    }

    /** Hears that somebody wants back behind what the browser remembers, or on again. */
    void onGo(Runnable back, Runnable on) {
        getElement().addEventListener("gc-undo", event -> back.run());
        getElement().addEventListener("gc-redo", event -> on.run());
    }

    void undo() {
        getElement().callJsFunction("undo");
    }

    void redo() {
        getElement().callJsFunction("redo");
    }
}
