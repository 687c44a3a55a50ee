package org.gridcase.deliberation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.text.Texts;
import org.springframework.stereotype.Service;

/**
 * The register of residents as a spreadsheet: read in, and voting codes written out once to be cut
 * into slips. Columns: household, name, representative, committee.
 */
@Service
public class RegisterSheets {

    private static final Set<String> YES = Set.of("是", "√", "1", "y", "yes", "true");

    private final Electorate electorate;
    private final Jurisdiction jurisdiction;
    private final Texts texts;

    RegisterSheets(Electorate electorate, Jurisdiction jurisdiction, Texts texts) {
        this.electorate = electorate;
        this.jurisdiction = jurisdiction;
        this.texts = texts;
    }

    /**
     * Reads the first sheet, all or nothing; returns how many residents are new.
     *
     * @throws org.gridcase.shared.Invalid for what is no sheet, too big, or has lines that cannot
     *     stand
     */
    public int importSheet(Actor actor, String community, byte[] sheet) {
        // before the work of unpacking it
        jurisdiction.require(actor, Action.DELIBERATE, community);
        return electorate.enrol(actor, community, read(sheet));
    }

    private static List<Resident> read(byte[] sheet) {
        return Sheets.read(sheet).stream()
                .skip(1)
                .filter(line -> !text(line, 0).isBlank() || !text(line, 1).isBlank())
                .map(line -> new Resident(text(line, 0), text(line, 1), yes(line, 2), yes(line, 3)))
                .toList();
    }

    private static String text(List<String> line, int column) {
        return line.size() > column ? line.get(column) : "";
    }

    private static boolean yes(List<String> line, int column) {
        return YES.contains(text(line, column).strip().toLowerCase(Locale.ROOT));
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
