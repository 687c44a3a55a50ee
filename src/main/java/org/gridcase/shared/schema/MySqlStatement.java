package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration of one statement that only MySQL and its kin need; elsewhere it does nothing. */
abstract class MySqlStatement implements JavaMigration {
    private final String version;
    private final String description;
    private final String statement;

    MySqlStatement(String version, String description, String statement) {
        this.version = version;
        this.description = description;
        this.statement = statement;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
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
        if (Vendor.of(connection).mySqlFamily()) {
            try (Statement once = connection.createStatement()) {
                once.execute(statement);
            }
        }
    }
}
