package org.gridcase.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context a new, empty database: H2 in memory, or a new schema of the MySQL server that
 * {@value #MYSQL} names. Contexts are cached, so most tests share one.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Environment variable: JDBC url, with user and password, of one who may create schemas. */
    public static final String MYSQL = "GRIDCASE_TEST_MYSQL";

    /**
     * MySQL's driver, asked by Hibernate for the server's key words, reads a column that MariaDB
     * does not have.
     */
    private static final Map<String, String> ASK_NOTHING_OF_MARIADB =
            Map.of(
                    "spring.jpa.database-platform",
                    "org.hibernate.dialect.MariaDBDialect",
                    "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access",
                    "false");

    /** The url of the MySQL server to test on, if one is named. */
    public static Optional<String> mysql() {
        return Optional.ofNullable(System.getenv(MYSQL)).filter(url -> !url.isBlank());
    }

    /** In memory until the JVM ends: the engine and Quartz still read it while a context closes. */
    public static String h2(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "gridcase_test_" + UUID.randomUUID().toString().replace("-", "");
        // Quartz keeps its schedulers and their data sources in one table of the whole JVM, by
        // name:
        // under one name the scheduler of one context writes into the database of another
        TestPropertyValues.of("spring.quartz.properties.org.quartz.scheduler.instanceName=" + name)
                .applyTo(context);
        mysql().map(url -> onMySql(url, name))
                .orElseGet(() -> TestPropertyValues.of("spring.datasource.url=" + h2(name)))
                .applyTo(context);
    }

    private static TestPropertyValues onMySql(String url, String schema) {
        execute(url, "create database " + schema);
        // contexts stay open until the JVM ends, and so does the need for their schema
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> execute(url, "drop database if exists " + schema)));
        URI server = URI.create(url.substring("jdbc:".length()));
        Map<String, String> query =
                Arrays.stream(server.getQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        String address =
                "jdbc:mysql://%s/%s?allowPublicKeyRetrieval=true&sslMode=DISABLED"
                        .formatted(server.getAuthority(), schema);
        TestPropertyValues database =
                TestPropertyValues.of(
                        "GRIDCASE_DB_URL=" + address,
                        "GRIDCASE_DB_USER=" + query.get("user"),
                        "GRIDCASE_DB_PASSWORD=" + query.get("password"),
                        // a dozen contexts of one run stay open: idle ones leave the server its
                        // connections
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.datasource.hikari.idle-timeout=10000");
        return isMariaDb(url) ? database.and(ASK_NOTHING_OF_MARIADB) : database;
    }

    /** Whether the server that was named is not MySQL but MariaDB, its stand-in. */
    public static boolean isMariaDb(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }

    /** Runs one statement on a server. */
    public static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
