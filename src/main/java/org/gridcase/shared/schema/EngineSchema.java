package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
        if (vendor.mySqlFamily()) {
            compareByCharacter(connection, vendor);
        }
        for (String part : PARTS) {
            new VendorScript(SCRIPT.formatted(vendor.word(), part)).run(connection);
        }
    }

    /**
     * Tables made from here on compare text exactly, as H2 does; MySQL's own default takes HQ and
     * hq for the same code.
     */
    private static void compareByCharacter(Connection connection, Vendor vendor)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter database character set utf8mb4 collate " + vendor.exactCollation());
        }
    }
}
