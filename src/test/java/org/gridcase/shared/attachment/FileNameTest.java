package org.gridcase.shared.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "井盖破损.JPG|井盖破损.jpg",
                "../../etc/passwd|passwd.jpg",
                "C:\\fakepath\\photo.jpeg|photo.jpg",
                "report.pdf.exe|report.pdf.jpg",
                ".htaccess|htaccess.jpg",
                "a<b>:c*.jpg|a_b__c_.jpg",
                "2026.03.02 巡查记录 第一组.jpg|2026.03.02 巡查记录 第一组.jpg",
                "''|file.jpg",
                "...|file.jpg",
            })
    void namesAreMadeHarmless(String chosen, String kept) {
        assertThat(FileName.clean(chosen, FileType.JPEG)).isEqualTo(kept);
    }

    @Test
    void controlAndDirectionMarksAreGone() {
        assertThat(FileName.clean("a\r\nSet-Cookie b\u202egpj.exe\u0000", FileType.PDF))
                .isEqualTo("aSet-Cookie bgpj.pdf");
        assertThat(FileName.clean(null, FileType.PDF)).isEqualTo("file.pdf");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        String name = FileName.clean("𠮷".repeat(300) + ".jpg", FileType.JPEG);
        assertThat(name).isEqualTo("𠮷".repeat(100) + ".jpg");
    }
}
