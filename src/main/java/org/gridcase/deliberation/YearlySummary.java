package org.gridcase.deliberation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community's year of deliberation as a spreadsheet: each proposal with what became of it. */
@Service
public class YearlySummary {

    private static final int MOST = 5_000;

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "title",
                    "proposedOn",
                    "channel",
                    "state",
                    "supporters",
                    "meetings",
                    "present",
                    "inFavour",
                    "against",
                    "abstained",
                    "resolution",
                    "cases",
                    "casesEnded",
                    "rating");

    private final ProposalStore proposals;
    private final ProposalPages pages;
    private final DeliberationSight sight;
    private final Units units;
    private final Texts texts;
    private final AuditTrail audit;
    private final ZoneId zone;

    YearlySummary(
            ProposalStore proposals,
            ProposalPages pages,
            DeliberationSight sight,
            Units units,
            Texts texts,
            AuditTrail audit,
            ZoneId zone) {
        this.proposals = proposals;
        this.pages = pages;
        this.sight = sight;
        this.units = units;
        this.texts = texts;
        this.audit = audit;
        this.zone = zone;
    }

    /** An xlsx file. */
    public record Sheet(String fileName, byte[] content) {}

    /** Every proposal of the year; nobody's name is in it. */
    @Transactional
    public Sheet write(Actor actor, String community, int year, Locale locale) {
        sight.requireCommunity(actor, community);
        List<ProposalView> rows =
                proposals
                        .of(community, List.of(ProposalState.values()), Long.MAX_VALUE, MOST)
                        .stream()
                        .filter(p -> day(p).getYear() == year)
                        .map(pages::page)
                        .toList();
        audit.record(
                DeliberationRules.stream(community),
                actor.by(),
                "deliberation.exported",
                Map.of("year", year, "rows", rows.size()),
                null);
        String name = units.unit(community).name(locale);
        return new Sheet(
                texts.text(locale, "deliberation.summary.file", name, Integer.toString(year)),
                content(rows, locale));
    }

    private LocalDate day(Proposal proposal) {
        return LocalDate.ofInstant(proposal.proposedAt(), zone);
    }

    private byte[] content(List<ProposalView> rows, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "GridCase", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.text(locale, "deliberation.summary.sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                String key = "deliberation.summary." + COLUMNS.get(column);
                sheet.value(0, column, texts.text(locale, key));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int line = 0; line < rows.size(); line++) {
                write(sheet, line + 1, rows.get(line), locale);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet, int line, ProposalView row, Locale locale) {
        text(sheet, line, 0, row.number());
        text(sheet, line, 1, row.title());
        text(sheet, line, 2, LocalDate.ofInstant(row.proposedAt(), zone).toString());
        text(sheet, line, 3, texts.text(locale, row.channel().key()));
        text(sheet, line, 4, texts.text(locale, row.state().key()));
        sheet.value(line, 5, row.supporters());
        sheet.value(line, 6, row.meetings().size());
        row.meetings().stream()
                .filter(meeting -> meeting.count() != null)
                .reduce((earlier, later) -> later)
                .ifPresent(
                        meeting -> {
                            sheet.value(line, 7, meeting.presence().people());
                            sheet.value(line, 8, meeting.count().inFavour());
                            sheet.value(line, 9, meeting.count().against());
                            sheet.value(line, 10, meeting.count().abstained());
                        });
        text(sheet, line, 11, row.resolution() == null ? "" : row.resolution().no());
        sheet.value(line, 12, row.cases().size());
        sheet.value(line, 13, (int) row.cases().stream().filter(c -> c.endedAt() != null).count());
        if (row.ratings().average() != null) {
            sheet.value(line, 14, row.ratings().average());
        }
    }

    /** A cell of text, formatted as such: {@code =1+1} in a title stays what it is. */
    private static void text(Worksheet sheet, int line, int column, String words) {
        if (words != null && !words.isEmpty()) {
            sheet.value(line, column, words);
            sheet.style(line, column).format("@").set();
        }
    }
}
