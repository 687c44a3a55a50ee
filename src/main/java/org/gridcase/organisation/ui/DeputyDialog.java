package org.gridcase.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.gridcase.organisation.DeputyTerm;
import org.gridcase.organisation.PostTerm;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Names somebody who stands in for the holder of a post for some days (AB岗). */
class DeputyDialog extends FormDialog {
    private static final int LONGEST_REASON = 500;

    private final transient PostTerm term;
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final PersonField deputy;
    private final DatePicker first;
    private final DatePicker last;
    private final TextField reason = new TextField();

    DeputyDialog(PostTerm term, OrganisationParts parts, Runnable changed) {
        super(
                I18NProvider.translate("organisation.deputy.name"),
                I18NProvider.translate("organisation.deputy.word"));
        this.term = term;
        this.parts = parts;
        this.changed = changed;
        deputy = new PersonField(getTranslation("organisation.deputy.who"), parts);
        first = DateFields.date(getTranslation("organisation.deputy.first"));
        last = DateFields.date(getTranslation("organisation.deputy.last"));
        for (DatePicker day : new DatePicker[] {first, last}) {
            day.setRequiredIndicatorVisible(true);
            day.setMin(parts.today());
            day.setManualValidation(true);
        }
        first.setValue(parts.today());
        reason.setLabel(getTranslation("organisation.deputy.reason"));
        reason.setMaxLength(LONGEST_REASON);
        errors().at("deputy", deputy).at("firstDay", first).at("lastDay", last);
        fields(new Paragraph(explanation()), deputy, first, last, reason);
        onSubmit(this::save);
    }

    private String explanation() {
        return getTranslation(
                "organisation.deputy.explained",
                parts.staff().find(term.staffId()).map(StaffView::name).orElse(""),
                parts.colleagues().unit(term.unit(), getLocale()),
                getTranslation(term.post().key()));
    }

    private void save() {
        parts.staff()
                .deputise(
                        new Staff.Deputise(
                                term.staffId(),
                                term.post(),
                                term.unit(),
                                deputy.getValue() == null ? null : deputy.getValue().id(),
                                first.getValue(),
                                last.getValue(),
                                reason.getValue().isBlank() ? null : reason.getValue().strip()),
                        parts.actor());
        Message.done(getTranslation("organisation.deputy.named", deputy.getValue().name()));
        changed.run();
    }

    /** Takes the ending of a deputy back. */
    static void name(DeputyTerm ended, OrganisationParts parts) {
        parts.staff()
                .deputise(
                        new Staff.Deputise(
                                ended.absent(),
                                ended.post(),
                                ended.unit(),
                                ended.deputy(),
                                ended.firstDay(),
                                ended.lastDay(),
                                ended.reason()),
                        parts.actor());
    }
}
