package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * V1, the tables of the process engine, made by the engine's own scripts. Flyway does it and not
 * the engine, because two nodes that start together would race; Flyway holds a lock.
 */
@Component
class EngineSchema implements JavaMigration {
    private static final String SCRIPT =
            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    // identity is there although people live in our tables: the engine checks for it at start
    private static final List<String> PARTS =
            List.of(
                    "engine",
                    "history",
                    "identity",
                    "case.engine",
                    "case.history",
                    "decision.engine",
                    "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Vendor vendor = Vendor.of(connection);
        if (vendor == Vendor.MYSQL) {
            compareByCharacter(connection);
        }
        for (String part : PARTS) {
            new VendorScript(SCRIPT.formatted(vendor.word(), part)).run(connection);
        }
        if (vendor == Vendor.MYSQL) {
            storeAllCharacters(connection);
        }
    }

    /**
     * Tables made from here on compare text exactly, as H2 does; MySQL's own default takes HQ and
     * hq for the same code.
     */
    private static void compareByCharacter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter database character set utf8mb4 collate utf8mb4_0900_bin");
        }
    }

    /**
     * The engine's script for MySQL says utf8, which is three bytes: rare Chinese characters and
     * emoji fail in it (error 1366). Foreign keys are ignored meanwhile because both ends of one
     * must have the same character set at any moment.
     */
    private static void storeAllCharacters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : engineTables(connection)) {
                statement.execute(
                        "alter table "
                                + table
                                + " convert to character set utf8mb4 collate utf8mb4_0900_bin");
            }
            statement.execute("set foreign_key_checks = 1");
        }
    }

    private static List<String> engineTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(
                                connection.getCatalog(), null, "ACT\\_%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
