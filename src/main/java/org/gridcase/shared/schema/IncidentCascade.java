package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * V95: an incident of the engine can be deleted on MySQL 9.7 as well. It names itself as its cause
 * and as its root cause, both by a key that cascades, and the server follows the circle until it
 * gives up: no failed job could be retried or its case be ended. One of the two keys is enough.
 */
@Component
class IncidentCascade implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("95");
    }

    @Override
    public String getDescription() {
        return "incident cascade";
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
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table ACT_RU_INCIDENT drop foreign key ACT_FK_INC_RCAUSE");
            }
        }
    }
}
