package org.gridcase.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Slice;
import org.gridcase.shared.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's ledger as a spreadsheet, for those who may take lists out of the system; each time is
 * recorded. It holds nothing of residents but what stands in the words of a report.
 */
@Service
public class LedgerExport {

    /** The newest so many cases; whoever needs more narrows the ledger and takes it in parts. */
    public static final int MOST_ROWS = 10_000;

    private static final int PAGE = 500;

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "item",
                    "path",
                    "place",
                    "grid",
                    "state",
                    "step",
                    "holder",
                    "due",
                    "reported",
                    "ended",
                    "rating",
                    "words");

    private final CaseLedger ledger;
    private final Jurisdiction jurisdiction;
    private final Catalogue catalogue;
    private final Units units;
    private final Staff staff;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    LedgerExport(
            CaseLedger ledger,
            Jurisdiction jurisdiction,
            Catalogue catalogue,
            Units units,
            Staff staff,
            AuditTrail audit,
            Texts texts,
            Clock clock,
            ZoneId zone) {
        this.ledger = ledger;
        this.jurisdiction = jurisdiction;
        this.catalogue = catalogue;
        this.units = units;
        this.staff = staff;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * An xlsx file.
     *
     * @param fileName with unit and day
     */
    public record Sheet(String fileName, byte[] content) {}

    /**
     * Writes the cases that fit the filter, the newest first, at most {@link #MOST_ROWS}.
     *
     * @throws org.gridcase.shared.Denied when the actor may not export from this unit
     */
    @Transactional
    public Sheet write(Actor actor, String unit, CaseLedger.Filter filter, Locale locale) {
        jurisdiction.require(actor, Action.EXPORT, unit);
        List<CaseLedger.Row> rows = rows(actor, unit, filter);
        byte[] content = content(rows, locale);
        audit.record(
                "ledger:" + unit,
                by(actor, unit),
                "ledger.exported",
                Map.of("rows", rows.size(), "filter", told(filter)),
                null);
        String name = units.unit(unit).name(locale);
        String day = LocalDateTime.ofInstant(clock.instant(), zone).toLocalDate().toString();
        return new Sheet(texts.text(locale, "casework.ledger.fileName", name, day), content);
    }

    private List<CaseLedger.Row> rows(Actor actor, String unit, CaseLedger.Filter filter) {
        List<CaseLedger.Row> rows = new ArrayList<>();
        String cursor = null;
        do {
            Slice<CaseLedger.Row> page = ledger.page(actor, unit, filter, cursor, PAGE);
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST_ROWS);
        return rows;
    }

    /** What the list was narrowed to, without words that might name a person. */
    private static Map<String, Object> told(CaseLedger.Filter filter) {
        Map<String, Object> told = new HashMap<>();
        told.put("open", filter.open());
        told.put("late", filter.lateAt() != null);
        told.put("text", filter.text() != null);
        told.put("path", filter.path() == null ? "" : filter.path().code());
        told.put("state", filter.state() == null ? "" : filter.state().name());
        told.put("item", Objects.toString(filter.item(), ""));
        return told;
    }

    private byte[] content(List<CaseLedger.Row> rows, Locale locale) {
        Map<String, String> names =
                staff
                        .members(
                                rows.stream()
                                        .map(CaseLedger.Row::holder)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(StaffView::id, StaffView::name));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "GridCase", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.text(locale, "casework.ledger.sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                String key = "casework.ledger.column." + COLUMNS.get(column);
                sheet.value(0, column, texts.text(locale, key));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row), names, locale);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(
            Worksheet sheet,
            int line,
            CaseLedger.Row row,
            Map<String, String> names,
            Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        text(sheet, line, 0, row.number());
        text(
                sheet,
                line,
                1,
                catalogue.find(row.item()).map(i -> i.name(locale)).orElse(row.item()));
        text(sheet, line, 2, texts.text(locale, row.path().key()));
        text(sheet, line, 3, row.place());
        text(sheet, line, 4, units.find(row.unit()).map(u -> u.name(locale)).orElse(row.unit()));
        text(sheet, line, 5, texts.text(locale, row.state().key()));
        text(sheet, line, 6, english ? row.stepNameEn() : row.stepName());
        text(sheet, line, 7, row.holder() == null ? null : names.get(row.holder()));
        moment(sheet, line, 8, row.dueAt(), mark(row, locale));
        moment(sheet, line, 9, row.reportedAt(), "");
        moment(sheet, line, 10, row.endedAt(), "");
        if (row.rating() != null) {
            sheet.value(line, 11, row.rating());
        }
        text(sheet, line, 12, row.words());
    }

    /**
     * A cell of text, formatted as such: {@code =1+1} written by a resident stays what it is, in
     * every spreadsheet program and after every edit.
     */
    private static void text(Worksheet sheet, int line, int column, String words) {
        if (words != null && !words.isEmpty()) {
            sheet.value(line, column, words);
            sheet.style(line, column).format("@").set();
        }
    }

    /**
     * @param mark shown behind the date, as part of its format: the cell stays a date to sort by
     */
    private void moment(Worksheet sheet, int line, int column, Instant at, String mark) {
        if (at != null) {
            sheet.value(line, column, LocalDateTime.ofInstant(at, zone));
            sheet.style(line, column).format("yyyy-MM-dd HH:mm" + mark).set();
        }
    }

    /** A date that may still move, or that a suspended step does not go by, says so behind it. */
    private String mark(CaseLedger.Row row, Locale locale) {
        if (!row.paused() && !row.provisional()) {
            return "";
        }
        String key = row.paused() ? "shared.time.suspended" : "shared.time.provisional";
        // the writer puts a format into an attribute as it is
        return " &quot;" + texts.text(locale, key) + "&quot;";
    }

    private static By by(Actor actor, String unit) {
        return actor.holdings().stream()
                .filter(held -> held.unit().equals(unit))
                .findFirst()
                .map(held -> actor.as(held.post(), held.unit()))
                .orElseGet(actor::by);
    }
}
