package org.gridcase.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import org.gridcase.organisation.PostTerm;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Ends a post with its last day, or takes back one that was planned. */
class DismissDialog extends FormDialog {
    private final transient PostTerm term;
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final DatePicker last;

    DismissDialog(PostTerm term, OrganisationParts parts, Runnable changed) {
        super(
                I18NProvider.translate("organisation.dismiss.title"),
                I18NProvider.translate("organisation.dismiss.word"));
        this.term = term;
        this.parts = parts;
        this.changed = changed;
        last = DateFields.date(getTranslation("organisation.dismiss.last"));
        last.setHelperText(getTranslation("organisation.dismiss.help"));
        last.setValue(parts.today());
        last.setVisible(!planned());
        last.setRequiredIndicatorVisible(true);
        last.setManualValidation(true);
        errors().at("lastDay", last);
        fields(new Paragraph(question()), last);
        onSubmit(this::save);
    }

    private String question() {
        return getTranslation(
                planned() ? "organisation.dismiss.askPlanned" : "organisation.dismiss.ask",
                name(),
                parts.colleagues().unit(term.unit(), getLocale()),
                getTranslation(term.post().key()));
    }

    private boolean planned() {
        return term.firstDay().isAfter(parts.today());
    }

    private void save() {
        LocalDate day = planned() ? term.firstDay().minusDays(1) : last.getValue();
        parts.staff().dismiss(term.id(), day, parts.actor());
        Message.done(getTranslation("organisation.dismiss.done", name()));
        changed.run();
    }

    private String name() {
        return parts.staff().find(term.staffId()).map(StaffView::name).orElse(term.staffId());
    }
}
