package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * V3: timers are due to the millisecond on MySQL as well. The engine's own script keeps whole
 * seconds there, and rounds: half of all timers would fire before they are due.
 */
@Component
class TimerPrecision implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "timer precision";
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
                statement.execute("alter table ACT_RU_JOB modify DUEDATE_ datetime(3) null");
            }
        }
    }
}
