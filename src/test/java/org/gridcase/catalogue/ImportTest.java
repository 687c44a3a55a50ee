package org.gridcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GridCaseTest
class ImportTest {
    @Autowired private ApplicationContext context;
    @Autowired private Catalogue catalogue;
    @Autowired private AuditTrail audit;

    private SampleTown town;
    private Actor administrator;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC");
    }

    @Test
    void aSheetAddsChangesAndLeavesAlone() {
        var first =
                catalogue.importSheet(csv("A,general", "B,approval", "C,emergency"), administrator);
        var second =
                catalogue.importSheet(
                        csv("A,general", "B,coordination", "D,general"), administrator);

        assertThat(first).isEqualTo(new Catalogue.ImportResult(3, 0, 0));
        assertThat(second).isEqualTo(new Catalogue.ImportResult(1, 1, 1));
        assertThat(item("B").path()).isEqualTo(HandlingPath.COORDINATION);
        assertThat(item("C").active()).as("what the sheet leaves out stays").isTrue();
        assertThat(audit.all("catalogue"))
                .filteredOn(e -> e.by().staffId().equals(administrator.staffId()))
                .hasSize(2);
    }

    @Test
    void everyFaultOfEveryRowIsListedAndNothingIsImported() {
        String sheet =
                "code,category,subcategory,name,path,department,noticeLevels,limits\n"
                        + code("A")
                        + ",大,小,名称,general,,0,handle=4wh\n"
                        + code("B")
                        + ",大,小,,sideways,D-NONE,0,handle=4wh\n"
                        + "\n"
                        + code("A")
                        + ",大,小,名称,general,,1,handle=soon;coffee=1h\n"
                        + ",大,小,名称,general,,,\n";

        Invalid refused = refused(sheet.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "row[3].path",
                        "row[3].name",
                        "row[3].department",
                        "row[5].limits",
                        "row[5].noticeLevels",
                        "row[5].code",
                        "row[6].code");
        assertThat(catalogue.find(code("A"))).isEmpty();
        assertThat(catalogue.find(code("B"))).isEmpty();
    }

    @Test
    void aSheetOfAnOfficeProgramIsReadWithItsChineseHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("事项");
            line(
                    sheet, 0, "编码", "大类", "小类", "名称", "办理路径", "责任部门", "优先级", "公示级数", "内外网", "计时",
                    "时限");
            line(
                    sheet,
                    2,
                    code("A"),
                    "民生",
                    "救助",
                    "临时救助",
                    "审批性",
                    town.unit("D-CG"),
                    "高",
                    "2",
                    "内网",
                    "工作时间",
                    "approve=7wd");
            sheet.value(2, 7, 3);
        }

        catalogue.importSheet(out.toByteArray(), administrator);

        MatterItem item = item("A");
        assertThat(item.path()).isEqualTo(HandlingPath.APPROVAL);
        assertThat(item.priority()).isEqualTo(Priority.HIGH);
        assertThat(item.noticeLevels()).isEqualTo(3);
        assertThat(item.inner()).isTrue();
        assertThat(item.pinyin()).isEqualTo("lsjz");
        assertThat(catalogue.limit(item, "approve")).hasToString("7wd");
    }

    @Test
    void rowsOfAnOfficeProgramKeepTheNumbersPeopleSee() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("事项");
            line(sheet, 0, "编码", "大类", "小类", "名称", "办理路径");
            line(sheet, 4, code("A"), "民生", "救助", "", "审批性");
        }
        assertThat(refused(out.toByteArray()).errors())
                .extracting(FieldError::field)
                .containsExactly("row[5].name");
    }

    @Test
    void aSheetInTheEncodingOfChineseOfficeProgramsIsRead() {
        String sheet = "编码,大类,小类,名称,办理路径\n" + code("A") + ",民生,救助,临时救助,一般性\n";
        catalogue.importSheet(sheet.getBytes(Charset.forName("GB18030")), administrator);
        assertThat(item("A").name()).isEqualTo("临时救助");

        String marked = "\uFEFF" + sheet.replace(code("A"), code("B"));
        catalogue.importSheet(marked.getBytes(StandardCharsets.UTF_8), administrator);
        assertThat(item("B").name()).isEqualTo("临时救助");
    }

    @Test
    void textsThatLookLikeFormulasOrMarkupStayTexts() {
        String sheet =
                "code,category,subcategory,name,path\n"
                        + code("A")
                        + ",大,小,\"=HYPERLINK(\"\"x\"\") <b>${1+1}</b> 𠮷😀\",general\n";
        catalogue.importSheet(sheet.getBytes(StandardCharsets.UTF_8), administrator);
        assertThat(item("A").name()).isEqualTo("=HYPERLINK(\"x\") <b>${1+1}</b> 𠮷😀");
    }

    @Test
    void whatIsNoSheetIsRefused() throws IOException {
        assertThat(keys("code,nonsense\nA,b\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("catalogue.error.columns");
        assertThat(keys("category,name\nA,b\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("catalogue.error.noHeadings");
        assertThat(keys("code,name\n\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("catalogue.error.sheetEmpty");
        assertThat(keys(new byte[0])).containsExactly("catalogue.error.noHeadings");
        assertThat(keys("PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("shared.sheet.unreadable");
        assertThat(keys(new byte[11 << 20])).containsExactly("shared.sheet.tooBig");
        assertThat(keys(bomb())).containsExactly("shared.sheet.tooBig");
    }

    @Test
    void severalListsInOneCellArePartedHoweverPeopleWrite() {
        String sheet =
                "code,category,subcategory,name,path,keywords,competent\n"
                        + code("A")
                        + ",大,小,名称,general,窨井 井盖、下水道；盖板,"
                        + town.unit("D-CG")
                        + ";"
                        + town.unit("D-GA")
                        + "\n";
        catalogue.importSheet(sheet.getBytes(StandardCharsets.UTF_8), administrator);
        assertThat(item("A").keywords()).containsExactly("窨井", "井盖", "下水道", "盖板");
        assertThat(item("A").competent()).containsExactly(town.unit("D-CG"), town.unit("D-GA"));
    }

    /** 300 MB of blanks in a few hundred KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private byte[] csv(String... codesAndPaths) {
        StringBuilder sheet = new StringBuilder("code,category,subcategory,name,path\n");
        for (String row : codesAndPaths) {
            String[] parts = row.split(",");
            sheet.append(code(parts[0])).append(",大,小,名称,").append(parts[1]).append('\n');
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private List<String> keys(byte[] sheet) {
        return refused(sheet).errors().stream().map(FieldError::key).toList();
    }

    private Invalid refused(byte[] sheet) {
        return catchThrowableOfType(
                Invalid.class, () -> catalogue.importSheet(sheet, administrator));
    }

    private MatterItem item(String name) {
        return catalogue.item(code(name));
    }

    private String code(String name) {
        return town.unit("I" + name);
    }
}
