package org.gridcase.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.gridcase.calendar.YearSheet;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.ui.ReadUpload;

/**
 * Brings the days of a year from a spreadsheet onto the page, where they are looked at and saved.
 */
class YearImport extends Dialog {
    private static final int MOST_SHOWN = 50;

    private final Div result = new Div();

    YearImport(YearSheet sheet, YearDraft draft, Runnable brought) {
        setHeaderTitle(getTranslation("calendar.import.title", Integer.toString(draft.year())));
        setWidth("min(96vw, 40rem)");
        ReadUpload upload =
                new ReadUpload(
                        getTranslation("calendar.import.choose"),
                        getTranslation("calendar.import.drop"),
                        Sheets.MOST,
                        (about, bytes) -> {
                            result.removeAll();
                            try {
                                draft.replace(sheet.read(bytes));
                                close();
                                brought.run();
                            } catch (Invalid refused) {
                                refuse(refused.errors());
                            }
                        },
                        this::refuse,
                        ".xlsx",
                        ".csv");
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("calendar.import.hint")), upload, result);
        getFooter().add(new Button(getTranslation("calendar.import.close"), click -> close()));
    }

    private void refuse(String why) {
        result.removeAll();
        Paragraph heading = new Paragraph(why);
        heading.addClassName("gc-import-refused");
        result.add(heading);
    }

    private void refuse(List<FieldError> errors) {
        Paragraph heading = new Paragraph(getTranslation("calendar.import.refused", errors.size()));
        heading.addClassName("gc-import-refused");
        UnorderedList lines = new UnorderedList();
        errors.stream()
                .limit(MOST_SHOWN)
                .forEach(e -> lines.add(new ListItem(getTranslation(e.key(), e.args().toArray()))));
        result.add(heading, lines);
    }
}
