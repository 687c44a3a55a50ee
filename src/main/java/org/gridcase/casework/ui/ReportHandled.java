package org.gridcase.casework.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/** 现场已处理: handled on the spot, so that report, handling and filing are one go. */
class ReportHandled extends Div {
    private static final int LONGEST_RESULT = 2000;

    private final Checkbox done = new Checkbox();
    private final TextArea result = new TextArea();

    ReportHandled() {
        addClassName("gc-handled");
        done.setLabel(getTranslation("casework.report.handled"));
        done.setHelperText(getTranslation("casework.report.handledHelp"));
        result.setLabel(getTranslation("casework.report.result"));
        result.setRequiredIndicatorVisible(true);
        result.setManualValidation(true);
        result.setMaxLength(LONGEST_RESULT);
        result.setWidthFull();
        result.setVisible(false);
        done.addValueChangeListener(change -> result.setVisible(change.getValue()));
        add(done, result);
    }

    /** Whether it can be asked at all. */
    void offer(boolean possible) {
        setVisible(possible);
    }

    boolean isOn() {
        return isVisible() && done.getValue();
    }

    TextArea result() {
        return result;
    }

    /** What was done, null when it is still to do. */
    String value() {
        return isOn() ? result.getValue() : null;
    }

    void fill(String words) {
        done.setValue(words != null);
        result.setValue(words == null ? "" : words);
    }

    void onChange(Runnable listener) {
        done.addValueChangeListener(change -> listener.run());
        result.addValueChangeListener(change -> listener.run());
    }
}
