package org.gridcase.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "GridCase", "1.0")) {
            Worksheet sheet = book.newWorksheet("GridCase");
            for (int column = 0; column < columns.size(); column++) {
                String name = columns.get(column);
                sheet.value(0, column, english ? name : ItemSheet.heading(name));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < items.size(); row++) {
                Map<String, String> cells = ItemSheet.cells(items.get(row), english);
                for (int column = 0; column < columns.size(); column++) {
                    String cell = cells.get(columns.get(column));
                    if (cell != null && !cell.isEmpty()) {
                        // as text, so that nothing in it is taken for a formula
                        sheet.value(row + 1, column, cell);
                        sheet.style(row + 1, column).format("@").set();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
