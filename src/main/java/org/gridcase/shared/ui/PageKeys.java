package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys of a page for people who work without the mouse. They are heard while the component is part
 * of the page, not while somebody types in a field (except {@code Ctrl+Enter}) nor while a dialog
 * is open; {@code ?} shows all keys of the page.
 */
@Tag("gc-shortcuts")
@JsModule("./shortcuts/gc-shortcuts.js")
public class PageKeys extends Component {

    /** How the keys are named: next and previous in a list, open, claim, submit. */
    public static final String NEXT = "j",
            PREVIOUS = "k",
            OPEN = "Enter",
            CLAIM = "c",
            SUBMIT = "Ctrl+Enter";

    private final List<Map<String, String>> keys = new ArrayList<>();
    private final Map<String, Runnable> acts = new LinkedHashMap<>();

    public PageKeys() {
        getElement().setPropertyMap("words", Map.of("title", getTranslation("shared.keys.title")));
        addListener(Pressed.class, this::pressed);
    }

    /**
     * Does something at a key.
     *
     * @param key a character as typed, {@code Enter} or {@code Ctrl+Enter}
     * @param words what it does, in the person's language, for the overlay
     */
    public PageKeys on(String key, String words, Runnable act) {
        acts.put(key, act);
        return with(Map.of("key", key, "words", words));
    }

    /** Puts the cursor into a field, without asking the server. */
    public PageKeys focus(String key, String words, String cssSelector) {
        return with(Map.of("key", key, "words", words, "focus", cssSelector));
    }

    private PageKeys with(Map<String, String> key) {
        keys.add(key);
        getElement().setPropertyList("keys", keys);
        return this;
    }

    private void pressed(Pressed event) {
        Runnable act = acts.get(event.key);
        if (act != null) {
            act.run();
        }
    }

    /** A key was pressed. */
    @DomEvent("gc-key")
    public static class Pressed extends ComponentEvent<PageKeys> {
        private final String key;

        public Pressed(
                PageKeys source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }
    }
}
