package org.gridcase.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.form.ui.FileFieldFactory;
import org.gridcase.form.ui.FormView;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Texts;

/**
 * The form of a step while it is filled in: what is typed is kept as it is typed, so that neither a
 * dead telephone nor a call to the front desk costs a word.
 */
class ReportForm extends Div {

    /** One a form: the report sent twice is one report. */
    private final String requestId = UUID.randomUUID().toString();

    private final FormView form;
    private final Span hint = new Span();

    ReportForm(
            FormSchema schema,
            OptionSource options,
            FileFieldFactory files,
            Texts texts,
            Locale locale) {
        addClassName("gc-report-form");
        hint.addClassNames("gc-muted", "gc-small", "gc-draft-hint");
        hint.getElement().setAttribute("role", "status");
        form = new FormView(schema, options, files, texts, locale);
        add(form, hint);
    }

    String requestId() {
        return requestId;
    }

    /** The answers ready to be sent; else empty, and the form says why. */
    Optional<Map<String, Object>> checked() {
        return form.checked();
    }

    void show(List<FieldError> errors) {
        form.showErrors(errors);
    }

    /** Takes up where the person left off; nothing when she has not begun. */
    void restore(Map<String, Object> before) {
        if (!before.isEmpty()) {
            form.setValues(before);
            hint.setText(getTranslation("inbox.form.restored"));
        }
    }

    /** Keeps the answers after each change. */
    void keepWith(Consumer<Map<String, Object>> keeper) {
        form.onChange(answers -> keep(keeper, answers));
    }

    private void keep(Consumer<Map<String, Object>> keeper, Map<String, Object> answers) {
        try {
            keeper.accept(answers);
            hint.setText(getTranslation("inbox.form.saved"));
        } catch (Invalid tooLong) {
            FieldError why = tooLong.errors().get(0);
            hint.setText(getTranslation(why.key(), why.args().toArray()));
        }
    }
}
