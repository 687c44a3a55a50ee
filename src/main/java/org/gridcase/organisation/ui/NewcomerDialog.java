package org.gridcase.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.function.Consumer;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Enrols somebody new and gives the first post, both in one go. */
class NewcomerDialog extends FormDialog {
    private final transient UnitView unit;
    private final transient OrganisationParts parts;
    private final transient Consumer<String> changed;
    private final PersonFields person = new PersonFields(errors());
    private final PostField post = new PostField();
    private final DatePicker first;

    NewcomerDialog(UnitView unit, OrganisationParts parts, Consumer<String> changed) {
        super(
                I18NProvider.translate(
                        "organisation.newcomer.title", unit.name(LocaleUtil.getLocale())),
                I18NProvider.translate("organisation.newcomer.word"));
        this.unit = unit;
        this.parts = parts;
        this.changed = changed;
        first = DateFields.date(getTranslation("organisation.appoint.first"));
        first.setValue(parts.today());
        post.suggest(unit);
        errors().at("post", post).at("firstDay", first);
        fields(person.all());
        fields(post, first);
        onSubmit(this::save);
    }

    private void save() {
        Staff.Enrol newcomer = person.value();
        parts.staff()
                .join(
                        newcomer,
                        new Staff.Appoint(
                                newcomer.id(),
                                post.getValue(),
                                unit.code(),
                                true,
                                first.getValue(),
                                null),
                        parts.actor());
        Message.done(getTranslation("organisation.newcomer.done", newcomer.name()));
        changed.accept(OrganisationNavigation.person(newcomer.id()));
    }
}
