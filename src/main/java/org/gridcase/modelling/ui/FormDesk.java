package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import org.gridcase.form.FormRefused;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.form.ui.FileFieldFactory;
import org.gridcase.form.ui.FormView;
import org.gridcase.modelcheck.Finding;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Message;

/**
 * A form being changed: the editor, and beside it the form as people will see it, and the checks.
 */
class FormDesk extends Dialog {

    /** Where the form is kept. */
    interface Keeper {

        /** Keeps the text and tells what is wrong with it. */
        List<Finding> keep(FormEditor.Written written);

        /** The form one change back, or on again. */
        Optional<String> go(boolean back);
    }

    private final transient Texts texts;
    private final transient Keeper keeper;
    private final FormEditor editor = new FormEditor();
    private final FindingsList findings =
            new FindingsList(element -> {}, place -> place.replaceAll(".*[#.]", ""));
    private final Div preview = new Div();

    /**
     * @param title what the step is called
     * @param form text of the form
     * @param closed when the page behind shall look again
     */
    FormDesk(String title, String form, Texts texts, Keeper keeper, Runnable closed) {
        this.texts = texts;
        this.keeper = keeper;
        setHeaderTitle(getTranslation("modelling.form.title", title));
        setWidth("96vw");
        setHeight("92vh");
        setCloseOnOutsideClick(false);
        open(form);
        editor.onForm(this::changed);
        editor.onGo(
                () -> keeper.go(true).ifPresent(this::again),
                () -> keeper.go(false).ifPresent(this::again));
        preview.addClassName("gc-preview");
        Div side =
                new Div(
                        new H3(getTranslation("modelling.form.preview")),
                        preview,
                        new H3(getTranslation("modelling.draft.findings")),
                        findings);
        Div both = new Div(editor, side);
        both.addClassName("gc-form-desk");
        add(both);
        Button done = new Button(getTranslation("modelling.form.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("modelling.draft.undo"), click -> editor.undo()),
                        new Button(getTranslation("modelling.draft.redo"), click -> editor.redo()),
                        done);
        addOpenedChangeListener(
                change -> {
                    if (!change.isOpened()) {
                        closed.run();
                    }
                });
        draw(form);
    }

    /** Shows what was found when it was opened. */
    FormDesk found(List<Finding> found) {
        findings.show(found);
        return this;
    }

    private void open(String form) {
        editor.open(form, Locales.nearest(getLocale()) != Locales.ENGLISH);
    }

    private void again(String form) {
        open(form);
        changed(new FormEditor.Written(form, null));
    }

    private void changed(FormEditor.Written written) {
        try {
            findings.show(keeper.keep(written));
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
        }
        draw(written.form());
    }

    private void draw(String form) {
        preview.removeAll();
        try {
            FormSchema schema = FormSchema.parse(form);
            preview.add(
                    new FormView(
                            schema, OptionSource.NONE, FileFieldFactory.NONE, texts, getLocale()));
        } catch (FormRefused refused) {
            preview.setText(getTranslation(refused.key(), refused.args()));
        }
    }
}
