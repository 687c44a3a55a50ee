package org.gridcase.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gridcase.shared.Invalid;
import org.springframework.util.unit.DataSize;

/** Spreadsheets in and out: the first sheet of an xlsx file, or CSV; what it is, its bytes tell. */
public final class Sheets {
    /** Of an xlsx file when sent over the web. */
    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ROWS = 20_000;

    /** A cell far to the right stands for all empty ones before it: a few bytes for thousands. */
    private static final int MOST_COLUMNS = 200;

    /** Largest file that is read. */
    public static final DataSize MOST = DataSize.ofMegabytes(10);

    /** A packed sheet that grows beyond this is an attack. */
    private static final long MOST_UNPACKED = 200L << 20;

    private Sheets() {}

    /**
     * The cells line by line, as the spreadsheet program numbers them.
     *
     * @throws Invalid when it is neither, or too big
     */
    public static List<List<String>> read(byte[] sheet) {
        if (sheet.length > MOST.toBytes()) {
            throw new Invalid("sheet", "shared.sheet.tooBig");
        }
        try {
            return packed(sheet) ? xlsx(sheet) : csv(text(sheet));
        } catch (Invalid e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Invalid refusal = new Invalid("sheet", "shared.sheet.unreadable");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** An xlsx file; every cell is text, so that nothing in it is taken for a formula. */
    public static byte[] write(List<String> headings, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "GridCase", "1.0")) {
            Worksheet sheet = book.newWorksheet("GridCase");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    String cell = cells.get(column);
                    if (cell != null && !cell.isEmpty()) {
                        sheet.value(row + 1, column, cell);
                        sheet.style(row + 1, column).format("@").set();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
                        lines.add(row.stream().limit(MOST_COLUMNS).map(Sheets::text).toList());
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
                throw new Invalid("sheet", "shared.sheet.tooBig");
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
            throw new Invalid("sheet", "shared.sheet.tooBig");
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
