package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.ui.ReadUpload;

/** Imports a spreadsheet of items, all or none; names every cell that cannot stand. */
class CatalogueImport extends Dialog {
    private static final Pattern CELL = Pattern.compile("row\\[(\\d+)]\\.(.+)");
    private static final int MOST_SHOWN = 200;

    private final transient Catalogue catalogue;
    private final transient CurrentActor actor;
    private final transient Runnable imported;
    private final Div result = new Div();

    CatalogueImport(Catalogue catalogue, CurrentActor actor, Runnable imported) {
        this.catalogue = catalogue;
        this.actor = actor;
        this.imported = imported;
        setHeaderTitle(getTranslation("catalogue.import.title"));
        setWidth("min(96vw, 40rem)");
        ReadUpload upload =
                new ReadUpload(
                        getTranslation("catalogue.import.choose"),
                        getTranslation("catalogue.import.drop"),
                        Sheets.MOST,
                        this::received,
                        this::refuse,
                        ".xlsx",
                        ".csv");
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("catalogue.import.hint")), upload, result);
        getFooter().add(new Button(getTranslation("catalogue.import.close"), click -> close()));
    }

    private void received(UploadMetadata about, byte[] sheet) {
        result.removeAll();
        try {
            var done = catalogue.importSheet(sheet, actor.get());
            result.add(
                    new Paragraph(
                            getTranslation(
                                    "catalogue.import.done",
                                    done.added(),
                                    done.changed(),
                                    done.unchanged())));
            imported.run();
        } catch (Invalid refused) {
            refuse(refused.errors());
        }
    }

    private void refuse(String why) {
        result.removeAll();
        Paragraph heading = new Paragraph(why);
        heading.addClassName("gc-import-refused");
        result.add(heading);
    }

    private void refuse(List<FieldError> errors) {
        Paragraph heading =
                new Paragraph(getTranslation("catalogue.import.refused", errors.size()));
        heading.addClassName("gc-import-refused");
        UnorderedList lines = new UnorderedList();
        errors.stream().limit(MOST_SHOWN).forEach(error -> lines.add(new ListItem(words(error))));
        result.add(heading, lines);
    }

    /** Row and column as the spreadsheet program shows them. */
    private String words(FieldError error) {
        String words = getTranslation(error.key(), error.args().toArray());
        Matcher cell = CELL.matcher(error.field());
        return cell.matches()
                ? getTranslation(
                        "catalogue.import.cell",
                        cell.group(1),
                        getTranslation("catalogue.item." + cell.group(2)),
                        words)
                : words;
    }
}
