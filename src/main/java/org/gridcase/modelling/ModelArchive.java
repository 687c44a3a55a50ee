package org.gridcase.modelling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridcase.shared.Invalid;

/**
 * Models and forms as one zip file in the layout of {@code bpmn/} and {@code forms/}. Reading is
 * bounded: an archive comes from outside, and what it says about its own size is not believed.
 */
final class ModelArchive {

    static final int MOST_FILES = 400;
    static final int MOST_BYTES_OF_A_FILE = 1024 * 1024;
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String WORD = "[a-zA-Z][a-zA-Z0-9-]{0,99}";
    private static final Pattern NAME =
            Pattern.compile("(?:bpmn/(" + WORD + "\\.bpmn)|forms/(" + WORD + "\\.form))");

    private ModelArchive() {}

    /** Whether the bytes begin as a zip file does. */
    static boolean isArchive(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    /**
     * @param files texts by file name
     */
    static byte[] of(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                String folder = file.getKey().endsWith(".bpmn") ? "bpmn/" : "forms/";
                var entry = new ZipEntry(folder + file.getKey());
                // the same files make the same archive
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Bytes of all files by name, without their folder.
     *
     * @throws Invalid for anything that does not belong there, is there twice, or is too much
     */
    static Map<String, byte[]> read(byte[] archive) {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (isFolder(each)) {
                    // something packed in it would be unpacked on the way to the next
                    if (zip.read() >= 0) {
                        throw refused("modelling.exchange.foreign", each.getName());
                    }
                    continue;
                }
                String name = name(each.getName());
                byte[] content = zip.readNBytes(MOST_BYTES_OF_A_FILE + 1);
                total += content.length;
                if (content.length > MOST_BYTES_OF_A_FILE
                        || total > MOST_BYTES
                        || files.size() == MOST_FILES) {
                    throw refused("modelling.exchange.tooMuch", name);
                }
                if (files.put(name, content) != null) {
                    throw refused("modelling.exchange.twice", name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("modelling.exchange.broken", "");
        }
        if (files.isEmpty()) {
            throw refused("modelling.exchange.empty", "");
        }
        return files;
    }

    private static boolean isFolder(ZipEntry entry) {
        return entry.getName().equals("bpmn/") || entry.getName().equals("forms/");
    }

    private static String name(String entry) {
        var known = NAME.matcher(entry);
        if (!known.matches()) {
            throw refused("modelling.exchange.foreign", shortened(entry));
        }
        return known.group(1) != null ? known.group(1) : known.group(2);
    }

    static Invalid refused(String why, String what) {
        return new Invalid("file", why, what);
    }

    /** Names come from outside: a sentence repeats no more than a plain line of them. */
    static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
