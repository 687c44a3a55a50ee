package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** V2, the tables of the Quartz cluster, made by Quartz' own script. */
@Component
class QuartzSchema implements JavaMigration {
    private static final String SCRIPT = "org/quartz/impl/jdbcjobstore/tables_%s.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "quartz schema";
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
        String script = Vendor.of(connection).mySqlFamily() ? "mysql_innodb" : "h2";
        new VendorScript(SCRIPT.formatted(script)).run(connection);
    }
}
