package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of residents from a spreadsheet, which may come from anywhere. */
@DeliberationTest
class RegisterSheetsTest {
    private static final String HERE = "TX";

    @Autowired private DeliberationDriver driver;
    @Autowired private RegisterSheets sheets;

    @Test
    void linesBecomeResidentsAndEmptyOnesAreNothing() {
        String door = Long.toString(Ids.next(), 36);
        byte[] sheet =
                Sheets.write(
                        List.of("户", "姓名", "代表", "议事会"),
                        List.of(
                                List.of(door, "居民甲", "是", ""),
                                List.of("", "", "", ""),
                                List.of(door, "居民乙")));
        assertThat(sheets.importSheet(clerk(), HERE, sheet)).isEqualTo(2);
        assertThat(found(door))
                .extracting(Voter::name, Voter::representative)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("居民甲", true),
                        org.assertj.core.groups.Tuple.tuple("居民乙", false));
        assertThat(refusal(sheets.template(Locales.CHINESE)))
                .isEqualTo("deliberation.error.registerSize");
    }

    @Test
    void whatWouldFillTheMemoryIsRefusedWhileItIsUnpacked() throws IOException {
        assertThat(refusal(packed("xl/sharedStrings.xml", "\0".repeat(1 << 20), 300)))
                .isEqualTo("shared.sheet.tooBig");
        assertThat(refusal("PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("shared.sheet.unreadable");
    }

    @Test
    void onlyWhoRunsTheDeliberationHasASheetRead() {
        assertThatThrownBy(() -> sheets.importSheet(driver.clerk("HQ"), HERE, new byte[11 << 20]))
                .isInstanceOf(Denied.class);
    }

    private Actor clerk() {
        return driver.clerk(HERE);
    }

    private List<Voter> found(String door) {
        return driver.electorate.page(clerk(), HERE, door, null, 10).items();
    }

    private String refusal(byte[] sheet) {
        return catchThrowableOfType(Invalid.class, () -> sheets.importSheet(clerk(), HERE, sheet))
                .errors()
                .get(0)
                .key();
    }

    private static byte[] packed(String entry, String words, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] once = words.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(once);
            }
        }
        return out.toByteArray();
    }
}
