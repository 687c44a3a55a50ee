package org.gridcase.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.gridcase.form.SampleForms.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import org.gridcase.form.FormSchema;
import org.gridcase.form.SampleForms;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;

/** A form in a browser that is not there: what a person does with it, and what stands on it. */
final class FormOnPage {

    private FormOnPage() {}

    /** A form of these components, Chinese, on an empty page. */
    static FormView open(String... components) {
        return open(FileFieldFactory.NONE, components);
    }

    static FormView open(FileFieldFactory files, String... components) {
        FormSchema schema = form(components);
        var view =
                new FormView(schema, SampleForms.DEPARTMENTS, files, new Texts(), Locales.CHINESE);
        UI.getCurrent().add(view);
        return view;
    }

    /** The input of a field. */
    static <C extends Component> C get(Class<C> type, String key) {
        return _get(type, spec -> spec.withId("form-" + key));
    }

    @SuppressWarnings("unchecked")
    static <C extends HasValue<?, ?>> C choice(String key) {
        return (C) _get(Component.class, spec -> spec.withId("form-" + key));
    }

    /** The person goes on to the next field. */
    static void leave(Component component) {
        JsonObject data = Json.createObject();
        data.put(FieldInput.LEFT, true);
        fire(component, "focusout", data);
    }

    /** The person types what the field cannot read. */
    static void typeUnreadable(Component component, String letters) {
        component.getElement().setProperty("_inputElementValue", letters);
        fire(component, "unparsable-change", Json.createObject());
    }

    private static void fire(Component component, String event, JsonObject data) {
        Element element = component.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data));
    }

    /** Keys of the fields that are on the page, in order. */
    static List<String> shown() {
        return fields().stream().map(FormOnPage::key).toList();
    }

    /** Keys of the fields that say they are wrong. */
    static List<String> errorsAtFields() {
        return fields().stream()
                .filter(component -> ((HasValidationProperties) component).isInvalid())
                .map(FormOnPage::key)
                .toList();
    }

    private static List<Component> fields() {
        return _find(Component.class).stream()
                .filter(component -> component.getId().orElse("").startsWith("form-"))
                .toList();
    }

    private static String key(Component component) {
        return component.getId().orElseThrow().substring("form-".length());
    }

    /** Errors in the list above the form that still stand. */
    static List<String> links() {
        return _find(ListItem.class).stream()
                .flatMap(item -> item.getChildren())
                .filter(Button.class::isInstance)
                .map(link -> ((Button) link).getText())
                .toList();
    }

    /** Ids of what was asked to take the focus since the last look. */
    static List<String> focused() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("focus"))
                .map(call -> call.getOwner())
                .map(owner -> Element.get(owner).getAttribute("id"))
                .toList();
    }
}
