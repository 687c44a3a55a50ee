package org.gridcase.catalogue;

import java.util.Map;

/**
 * A row of a spreadsheet.
 *
 * @param number as the spreadsheet program shows it: the first row below the headings is 2
 * @param cells by column name, without empty ones
 */
record SheetRow(int number, Map<String, String> cells) {
    /** Prefix of the field names in errors about this row. */
    String prefix() {
        return "row[" + number + "].";
    }
}
