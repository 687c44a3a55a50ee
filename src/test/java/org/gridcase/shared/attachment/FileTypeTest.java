package org.gridcase.shared.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.shared.attachment.Files.text;
import static org.gridcase.shared.attachment.Files.zip;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {
    static Stream<Arguments> takenIn() {
        return Stream.of(
                Arguments.of(FileType.JPEG, Files.photograph("jpg", 8, 8)),
                Arguments.of(FileType.PNG, Files.photograph("png", 8, 8)),
                Arguments.of(FileType.GIF, Files.photograph("gif", 8, 8)),
                Arguments.of(FileType.WEBP, Files.webp()),
                Arguments.of(FileType.PDF, text("%PDF-1.7\n1 0 obj\n")),
                Arguments.of(FileType.DOCX, Files.docx()),
                Arguments.of(FileType.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of(FileType.TEXT, text("会议记录\n到会 12 人\n")),
                Arguments.of(FileType.TEXT, "网格巡查记录，一切正常。".getBytes(Charset.forName("GBK"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void takenIn(FileType type, byte[] bytes) {
        assertThat(FileType.of(bytes)).contains(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("page", text("<!DOCTYPE html><html><script>x()</script></html>")),
                Arguments.of(
                        "drawing that may hold scripts",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
                Arguments.of("XML", text("<?xml version=\"1.0\"?><a/>")),
                Arguments.of("program", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0}),
                Arguments.of("Linux program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0}),
                Arguments.of("script", text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("archive", zip("a.txt", "b.txt")),
                Arguments.of(
                        "Word with macros",
                        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                Arguments.of("Java archive", zip("META-INF/MANIFEST.MF", "A.class")),
                Arguments.of("noise", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, (byte) 200, (byte) 201}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] bytes) {
        assertThat(FileType.of(bytes)).isEmpty();
    }
}
