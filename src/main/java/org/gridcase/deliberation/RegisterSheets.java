package org.gridcase.deliberation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Texts;
import org.springframework.stereotype.Service;

/**
 * The register of residents as a spreadsheet: read in, and voting codes written out once to be cut
 * into slips. Columns: household, name, representative, committee.
 */
@Service
public class RegisterSheets {

    private static final int MOST_BYTES = 5_000_000;
    private static final Set<String> YES = Set.of("是", "√", "1", "y", "yes", "true");

    private final Electorate electorate;
    private final Texts texts;

    RegisterSheets(Electorate electorate, Texts texts) {
        this.electorate = electorate;
        this.texts = texts;
    }

    /** Reads the first sheet, all or nothing; returns how many residents are new. */
    public int importSheet(Actor actor, String community, byte[] xlsx) {
        return electorate.enrol(actor, community, read(xlsx));
    }

    private static List<Resident> read(byte[] xlsx) {
        if (xlsx.length > MOST_BYTES) {
            throw new Invalid("rows", "deliberation.error.sheet");
        }
        List<Resident> residents = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                var rows = book.getFirstSheet().openStream()) {
            rows.skip(1)
                    .filter(row -> !text(row, 0).isBlank() || !text(row, 1).isBlank())
                    .forEach(
                            row ->
                                    residents.add(
                                            new Resident(
                                                    text(row, 0),
                                                    text(row, 1),
                                                    yes(row, 2),
                                                    yes(row, 3))));
        } catch (IOException | RuntimeException unreadable) {
            throw new Invalid("rows", "deliberation.error.sheet");
        }
        return residents;
    }

    private static String text(Row row, int column) {
        return row.getCellCount() > column ? row.getCellText(column) : "";
    }

    private static boolean yes(Row row, int column) {
        return YES.contains(text(row, column).strip().toLowerCase(Locale.ROOT));
    }

    /** An empty register to fill in. */
    public byte[] template(Locale locale) {
        return sheet(
                locale, List.of("household", "name", "representative", "committee"), List.of());
    }

    /** Codes for everybody who has none yet; they are in this file and nowhere else. */
    public byte[] codes(Actor actor, String community, Locale locale) {
        List<Slip> slips = electorate.handOutCodes(actor, community, null);
        return sheet(
                locale,
                List.of("household", "name", "code"),
                slips.stream()
                        .map(slip -> List.of(slip.household(), slip.name(), slip.code()))
                        .toList());
    }

    private byte[] sheet(Locale locale, List<String> columns, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "GridCase", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.text(locale, "deliberation.register.sheet"));
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(
                        0,
                        column,
                        texts.text(locale, "deliberation.register." + columns.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, 22);
            }
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < columns.size(); column++) {
                    sheet.value(line + 1, column, rows.get(line).get(column));
                    sheet.style(line + 1, column).format("@").set();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
