package org.gridcase.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gridcase.shared.Invalid;

/** Reads the first sheet of an xlsx file or a CSV file into rows; what it is, its bytes tell. */
final class SheetReader {
    static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 10 << 20;

    /** A packed sheet that grows beyond this is an attack, not a catalogue. */
    private static final long MOST_UNPACKED = 200L << 20;

    private SheetReader() {}

    /**
     * @throws Invalid when it is neither, too big, or has no column that is known
     */
    static List<SheetRow> read(byte[] sheet) {
        if (sheet.length > MOST_BYTES) {
            throw new Invalid("sheet", "catalogue.error.sheetTooBig");
        }
        List<List<String>> lines;
        try {
            lines = packed(sheet) ? xlsx(sheet) : csv(text(sheet));
        } catch (Invalid e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Invalid refusal = new Invalid("sheet", "catalogue.error.sheetUnreadable");
            refusal.initCause(e);
            throw refusal;
        }
        return rows(lines);
    }

    private static List<SheetRow> rows(List<List<String>> lines) {
        List<String> columns =
                lines.isEmpty() ? List.of() : lines.get(0).stream().map(ItemSheet::column).toList();
        List<String> unknown =
                columns.stream()
                        .filter(c -> !c.isEmpty() && !ItemSheet.columns().contains(c))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid("sheet", "catalogue.error.columns", String.join(", ", unknown));
        }
        if (!columns.contains("code")) {
            throw new Invalid("sheet", "catalogue.error.noHeadings");
        }
        List<SheetRow> rows = new ArrayList<>();
        for (int n = 1; n < lines.size(); n++) {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> line = lines.get(n);
            for (int c = 0; c < Math.min(columns.size(), line.size()); c++) {
                if (!columns.get(c).isEmpty() && !line.get(c).isBlank()) {
                    cells.put(columns.get(c), line.get(c));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(n + 1, cells));
            }
        }
        if (rows.isEmpty()) {
            throw new Invalid("sheet", "catalogue.error.sheetEmpty");
        }
        return rows;
    }

    private static boolean packed(byte[] sheet) {
        return sheet.length > 3 && sheet[0] == 'P' && sheet[1] == 'K';
    }

    private static List<List<String>> xlsx(byte[] sheet) throws IOException {
        requireHarmless(sheet);
        List<List<String>> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(
                    row -> {
                        requireFew(row.getRowNum());
                        // Empty rows are not in the file: keep the numbers people see
                        while (lines.size() < row.getRowNum() - 1) {
                            lines.add(List.of());
                        }
                        lines.add(row.stream().map(SheetReader::text).toList());
                    });
        }
        return lines;
    }

    private static String text(Cell cell) {
        return cell == null || cell.getText() == null ? "" : cell.getText();
    }

    /**
     * Unpacks everything once without keeping it; the sizes a file tells about itself prove
     * nothing.
     */
    private static void requireHarmless(byte[] sheet) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(sheet).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked += length(in, buffer, MOST_UNPACKED - unpacked);
                }
            }
        }
    }

    private static long length(InputStream in, byte[] buffer, long most) throws IOException {
        long length = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            length += n;
            if (length > most) {
                throw new Invalid("sheet", "catalogue.error.sheetTooBig");
            }
        }
        return length;
    }

    private static List<List<String>> csv(String text) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.EXCEL.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                requireFew(lines.size());
                lines.add(line.toList());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return lines;
    }

    private static void requireFew(int rows) {
        if (rows > MOST_ROWS) {
            throw new Invalid("sheet", "catalogue.error.sheetTooBig");
        }
    }

    /** UTF-8 where it is valid, else what Chinese office programs write. */
    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
