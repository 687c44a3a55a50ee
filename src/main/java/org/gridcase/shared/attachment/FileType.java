package org.gridcase.shared.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** The kinds of file taken in, told by their bytes; names and declared types prove nothing. */
enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    boolean photo() {
        return ordinal() <= GIF.ordinal();
    }

    /** Empty for everything that is not taken in, office files with macros among it. */
    static Optional<FileType> of(byte[] bytes) {
        String found = TIKA.detect(bytes);
        return switch (found) {
            case "image/jpeg" -> Optional.of(JPEG);
            case "image/png" -> Optional.of(PNG);
            case "image/webp" -> Optional.of(WEBP);
            case "image/gif" -> Optional.of(GIF);
            case "application/pdf" -> Optional.of(PDF);
            case "text/plain" -> Optional.of(TEXT);
            case "application/zip", "application/x-tika-ooxml" -> office(bytes);
            case "application/octet-stream" ->
                    chinese(bytes) ? Optional.of(TEXT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Text as older programs in China write it (GBK), which Tika takes for noise. */
    private static boolean chinese(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        try {
            Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<FileType> office(byte[] bytes) {
        Set<String> names = ZipDirectory.names(bytes);
        boolean macros =
                names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        if (macros || !names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }
}
