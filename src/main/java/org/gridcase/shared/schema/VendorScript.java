package org.gridcase.shared.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A script that a library brings in its own jar; run from there, so that none is copied here. */
record VendorScript(String path) {
    /**
     * The engine's scripts for MySQL ask for the characters of three bytes, in which rare Chinese
     * ones and emoji fail (error 1366). Without this its tables have those of the database.
     */
    private static final String NARROW = "DEFAULT CHARSET=utf8 COLLATE utf8_bin";

    /**
     * Runs what creates. Quartz' script for MySQL begins by dropping its tables and ends with a
     * commit of its own; neither is wanted in a migration.
     */
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements()) {
                String head = sql.strip().toLowerCase(Locale.ROOT);
                if (!head.startsWith("drop ") && !head.startsWith("commit")) {
                    statement.execute(sql);
                }
            }
        }
    }

    /**
     * Comments stand on lines of their own in these scripts, and no text in them holds a semicolon.
     */
    private List<String> statements() {
        ClassPathResource resource = new ClassPathResource(path);
        try {
            String script =
                    resource.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("--") && !line.startsWith("#"))
                            .collect(Collectors.joining("\n"))
                            .replace(NARROW, "");
            return Arrays.stream(script.split(";")).filter(sql -> !sql.isBlank()).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Not in its jar: " + path, e);
        }
    }
}
