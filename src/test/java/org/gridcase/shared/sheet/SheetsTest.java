package org.gridcase.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetsTest {

    @Test
    void cellsFarToTheRightAreNotReadForAllThatIsEmptyBeforeThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("wide");
            for (int row = 0; row < 1000; row++) {
                sheet.value(row, 0, "a");
                sheet.value(row, 16_383, "far");
            }
        }
        List<List<String>> lines = Sheets.read(out.toByteArray());
        assertThat(lines).hasSize(1000);
        assertThat(lines.get(999)).startsWith("a").hasSize(200).doesNotContain("far");
    }
}
