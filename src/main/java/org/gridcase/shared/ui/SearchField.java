package org.gridcase.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Words to look for in a list that follows while one types and whose address holds them. */
public class SearchField extends TextField {

    public SearchField() {
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** What is looked for, null for nothing. */
    public String words() {
        return getValue().isBlank() ? null : getValue().strip();
    }

    /**
     * Shows what is looked for. A blank that was just typed behind it stays, so that whoever pauses
     * between two words does not find them grown together.
     *
     * @param words null for nothing
     */
    public void show(String words) {
        String wanted = words == null ? "" : words;
        if (!getValue().strip().equals(wanted)) {
            setValue(wanted);
        }
    }
}
