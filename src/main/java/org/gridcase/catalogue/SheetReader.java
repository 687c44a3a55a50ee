package org.gridcase.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.sheet.Sheets;

/** Reads a spreadsheet of items into rows. */
final class SheetReader {
    private SheetReader() {}

    /**
     * @throws Invalid when it is neither, too big, or has no column that is known
     */
    static List<SheetRow> read(byte[] sheet) {
        return rows(Sheets.read(sheet));
    }

    private static List<SheetRow> rows(List<List<String>> lines) {
        List<String> columns =
                lines.isEmpty() ? List.of() : lines.get(0).stream().map(ItemSheet::column).toList();
        List<String> unknown =
                columns.stream()
                        .filter(c -> !c.isEmpty() && !ItemSheet.columns().contains(c))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid("sheet", "catalogue.error.columns", String.join(", ", unknown));
        }
        if (!columns.contains("code")) {
            throw new Invalid("sheet", "catalogue.error.noHeadings");
        }
        List<SheetRow> rows = new ArrayList<>();
        for (int n = 1; n < lines.size(); n++) {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> line = lines.get(n);
            for (int c = 0; c < Math.min(columns.size(), line.size()); c++) {
                if (!columns.get(c).isEmpty() && !line.get(c).isBlank()) {
                    cells.put(columns.get(c), line.get(c));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(n + 1, cells));
            }
        }
        if (rows.isEmpty()) {
            throw new Invalid("sheet", "catalogue.error.sheetEmpty");
        }
        return rows;
    }
}
