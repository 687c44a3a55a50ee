package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class LedgerExportTest {
    @Autowired private CaseDriver driver;
    @Autowired private LedgerExport export;
    @Autowired private AuditTrail audit;
    @Autowired private JdbcClient jdbc;

    private static CaseLedger.Filter with(String text) {
        return new CaseLedger.Filter(null, null, null, text, null, null, null, false);
    }

    private String report(String words) {
        return driver.intake
                .report(
                        driver.town.gridWorker("SD01"),
                        new ReportMatter(
                                null,
                                Items.GENERAL,
                                words,
                                null,
                                "SD01",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of()))
                .number();
    }

    private List<Row> rows(String words) throws IOException {
        Actor head = driver.town.who(Post.GRID_ADMINISTRATOR, "SD");
        LedgerExport.Sheet sheet = export.write(head, "SD", with(words), Locales.CHINESE);
        try (ReadableWorkbook book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(sheet.content()),
                        new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    @Test
    void holdsTheCasesThatFitTheFilter() throws IOException {
        String number = report("导出用的唯一情况甲");

        List<Row> rows = rows("导出用的唯一情况甲");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("编号");
        assertThat(rows.get(1).getCellText(0)).isEqualTo(number);
        assertThat(rows.get(1).getCellText(1)).isEqualTo("暴露垃圾");
    }

    @Test
    void aDateThatMayStillMoveSaysSo() throws IOException {
        String number = report("导出用的暂定期限");
        assertThat(format("导出用的暂定期限")).doesNotContain("暂定");

        jdbc.sql("update work_item set provisional = true where subject_ref = ?")
                .param(number)
                .update();

        assertThat(format("导出用的暂定期限")).contains("暂定");
    }

    /** How the date of the limit is shown. */
    private String format(String words) throws IOException {
        return rows(words).get(1).getCell(8).getDataFormatString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd",
                "\t=1+1"
            })
    void whatLooksLikeAFormulaStaysText(String words) throws IOException {
        String number = report(words);

        Row row =
                rows(number).stream()
                        .filter(r -> r.getCellText(0).equals(number))
                        .findFirst()
                        .orElseThrow();

        Cell cell = row.getCell(12);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo(words.strip());
    }

    @Test
    void isRecordedEachTime() throws IOException {
        String number = report("导出要留痕");

        rows(number);

        AuditEntry entry = audit.of("ledger:SD", null, 1).items().get(0);
        assertThat(entry.action()).isEqualTo("ledger.exported");
        assertThat(entry.by().post()).isEqualTo("grid-administrator");
        assertThat(entry.details()).containsEntry("rows", 1);
    }

    @Test
    void isRefusedToThoseWhoMayOnlyLook() {
        Actor worker = driver.town.gridWorker("SD01");

        assertThatThrownBy(
                        () -> export.write(worker, "SD01", CaseLedger.Filter.NONE, Locales.CHINESE))
                .isInstanceOf(Denied.class);
    }
}
