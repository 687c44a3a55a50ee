package org.gridcase.modelcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The corpus of models and forms that our server must refuse, each for the reason noted in {@code
 * reasons.properties}. Where a file would do something, it is to wake the {@link Canary}.
 *
 * @param path folder and name
 * @param reason key of the finding it is refused with
 */
public record Hostile(String path, String reason) {

    private static final Map<String, String> LARGE =
            Map.of(
                    "@PADDING@", " ".repeat(600_000),
                    "@ELEMENTS@", "<bpmn:textAnnotation/>".repeat(12_100));
    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    public static List<Hostile> models() {
        return all("models/");
    }

    public static List<Hostile> forms() {
        return all("forms/");
    }

    private static List<Hostile> all(String folder) {
        Properties reasons = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve("reasons.properties"))) {
            reasons.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(reasons.stringPropertyNames())
                .stream()
                        .filter(path -> path.startsWith(folder))
                        .map(path -> new Hostile(path, reasons.getProperty(path)))
                        .toList();
    }

    static long files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|form)")).count();
        }
    }

    /** What is only large is kept small here. */
    public byte[] bytes() {
        try {
            byte[] kept = Files.readAllBytes(FOLDER.resolve(path));
            String text = new String(kept, StandardCharsets.ISO_8859_1);
            for (var each : LARGE.entrySet()) {
                text = text.replace(each.getKey(), each.getValue());
            }
            return text.getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Aimed at this canary; bytes that are no text stay as they are. */
    byte[] aimedAt(Canary canary) {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return text.replace("@PORT@", String.valueOf(canary.port()))
                .replace("@FILE@", canary.file().toString())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    String fileName() {
        return path.substring(path.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return path;
    }
}
