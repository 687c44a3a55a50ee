package org.gridcase.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the files under {@code demo/}, which are described in the README beside them. */
final class DemoSheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoSheet() {}

    static List<Map<String, String>> rows(String name) {
        try (Reader in =
                new InputStreamReader(
                        new ClassPathResource("demo/" + name + ".csv").getInputStream(),
                        StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
