package org.gridcase.casework.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.gridcase.casework.ReportMatter.Reporter;
import org.gridcase.shared.ui.FieldErrors;

/** Who raised it: folded away, all of it optional, with a word on who will see it. */
class ReportReporter extends Details {
    private final TextField name = field("casework.report.reporter.name", 50);
    private final TextField phone = field("casework.report.reporter.phone", 20);
    private final TextField address = field("casework.report.reporter.address", 200);
    private final TextField idNumber = field("casework.report.reporter.idNumber", 18);

    ReportReporter() {
        setSummaryText(getTranslation("casework.report.reporter"));
        Paragraph hint = new Paragraph(getTranslation("casework.report.reporter.hint"));
        hint.addClassNames("gc-muted", "gc-small");
        phone.getElement().setAttribute("inputmode", "tel");
        idNumber.setHelperText(getTranslation("casework.report.reporter.idNumberHelp"));
        Div fields = new Div(hint, name, phone, address, idNumber);
        fields.addClassName("gc-column");
        add(fields);
        askIdNumber(false);
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private List<TextField> fields() {
        return List.of(name, phone, address, idNumber);
    }

    TextField name() {
        return name;
    }

    TextField phone() {
        return phone;
    }

    void errorsIn(FieldErrors errors) {
        errors.at("reporter.name", name, this::unfold)
                .at("reporter.phone", phone, this::unfold)
                .at("reporter.address", address, this::unfold)
                .at("reporter.idNumber", idNumber, this::unfold);
    }

    private void unfold() {
        setOpened(true);
    }

    void unfoldWhen(boolean resident) {
        if (resident) {
            unfold();
        }
    }

    /** Only approvals need to know for certain whose matter it is. */
    final void askIdNumber(boolean needed) {
        idNumber.setVisible(needed);
        if (!needed) {
            idNumber.clear();
        }
    }

    /** The person, null when nothing was entered. */
    Reporter value() {
        return fields().stream().allMatch(TextField::isEmpty)
                ? null
                : new Reporter(
                        name.getValue(), phone.getValue(), idNumber.getValue(), address.getValue());
    }

    void fill(Reporter person) {
        if (person != null) {
            name.setValue(text(person.name()));
            phone.setValue(text(person.phone()));
            address.setValue(text(person.address()));
            idNumber.setValue(text(person.idNumber()));
            unfold();
        }
    }

    void onChange(Runnable listener) {
        fields().forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
