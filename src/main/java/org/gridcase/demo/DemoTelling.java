package org.gridcase.demo;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the telling of the demonstration was finished. A start that was broken off leaves a mark,
 * a table of its own that nobody else's database has; the next start finds it, empties the database
 * file and tells everything anew, so that nobody looks at half a town.
 *
 * <p>Only the embedded database is emptied: on a server another node may be telling just now.
 */
@Component
@Profile("demo")
class DemoTelling implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(DemoTelling.class);
    private static final String MARK = "demo_unfinished";

    @Override
    public void migrate(Flyway flyway) {
        DataSource source = flyway.getConfiguration().getDataSource();
        if (unfinished(source)) {
            if (product(source).equals("H2")) {
                log.info("The first start was broken off: it begins anew");
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .cleanDisabled(false)
                        .load()
                        .clean();
            } else {
                log.warn(
                        "The demonstration is not told to its end: another node is at it, or was"
                                + " broken off; then empty the schema");
            }
        }
        flyway.migrate();
    }

    /** From now on the database holds half a demonstration. */
    static void begins(JdbcClient jdbc) {
        jdbc.sql("create table if not exists " + MARK + " (note varchar(20))").update();
    }

    static void ends(JdbcClient jdbc) {
        jdbc.sql("drop table " + MARK).update();
    }

    static boolean unfinished(DataSource source) {
        return JdbcClient.create(source)
                        .sql(
                                "select count(*) from information_schema.tables where"
                                        + " lower(table_name) = ? and lower(table_schema) ="
                                        + " lower(schema())")
                        .param(MARK)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String product(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, meta -> meta.getDatabaseProductName());
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
