package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gridcase.modelling.FormHistory;
import org.gridcase.modelling.Origin;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.Times;

/** The forms of a process: in which versions each became another one, who did it, and why. */
class FormsPart extends Div {

    FormsPart(String process, List<FormHistory> forms, Times times) {
        if (forms.isEmpty()) {
            add(new Span(getTranslation("modelling.forms.none")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("gc-changes");
        NativeTableRow head = table.getHead().addRow();
        for (String title :
                List.of(
                        "modelling.forms.form",
                        "modelling.forms.version",
                        "modelling.field.since",
                        "modelling.field.author",
                        "modelling.field.reason")) {
            head.addHeaderCell().setText(getTranslation(title));
        }
        for (FormHistory form : forms) {
            String name = name(process, form);
            for (ReleaseView version : form.changed()) {
                NativeTableRow row = table.getBody().addRow();
                row.addDataCell().setText(name);
                row.addDataCell().add(version(process, version));
                row.addDataCell().add(times.moment(version.effectiveAt()));
                row.addDataCell().setText(author(version));
                row.addDataCell().setText(version.reason() == null ? "" : version.reason());
                // said once, for all its versions
                name = "";
            }
        }
        add(table);
    }

    private String name(String process, FormHistory form) {
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        String name = StepNames.called(form.model(), process, form.file(), chinese);
        return form.inUse() ? name : name + getTranslation("modelling.forms.gone");
    }

    /** Leads to what this version changed. */
    private Anchor version(String process, ReleaseView version) {
        Anchor link =
                new Anchor(
                        ModelsNavigation.upTo(process, version.id()),
                        getTranslation("modelling.view.number", version.number()));
        link.addClassName("gc-link");
        return link;
    }

    private String author(ReleaseView version) {
        return version.origin() == Origin.DELIVERED
                ? getTranslation("modelling.origin.delivered")
                : version.author();
    }
}
