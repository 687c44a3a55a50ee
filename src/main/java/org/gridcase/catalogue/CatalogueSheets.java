package org.gridcase.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.sheet.Sheets;
import org.springframework.stereotype.Service;

/** Writes the catalogue as the spreadsheets that {@link Catalogue#importSheet} reads. */
@Service
public class CatalogueSheets {
    private final ItemShelf shelf;
    private final Jurisdiction jurisdiction;

    CatalogueSheets(ItemShelf shelf, Jurisdiction jurisdiction) {
        this.shelf = shelf;
        this.jurisdiction = jurisdiction;
    }

    /** An xlsx file with the headings only. */
    public byte[] template(Actor actor, Locale locale) {
        return write(actor, List.of(), locale);
    }

    /** An xlsx file with every item; to import it again changes nothing. */
    public byte[] all(Actor actor, Locale locale) {
        return write(actor, shelf.current().all(), locale);
    }

    private byte[] write(Actor actor, List<MatterItem> items, Locale locale) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_CATALOGUE);
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        List<String> columns = ItemSheet.COLUMNS;
        return Sheets.write(
                columns.stream().map(c -> english ? c : ItemSheet.heading(c)).toList(),
                items.stream().map(item -> cells(item, columns, english)).toList());
    }

    private static List<String> cells(MatterItem item, List<String> columns, boolean english) {
        Map<String, String> cells = ItemSheet.cells(item, english);
        return columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }
}
