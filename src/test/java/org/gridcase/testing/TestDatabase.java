package org.gridcase.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives each context a new, empty database; contexts are cached, so most tests share one. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** JDBC url of a MySQL user who may create schemas; absent: H2 in memory. */
    public static final String MYSQL = "GRIDCASE_TEST_MYSQL";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String mysql = System.getenv(MYSQL);
        if (mysql == null || mysql.isBlank()) {
            TestPropertyValues.of("spring.datasource.url=" + h2(name)).applyTo(context);
            return;
        }
        context.getEnvironment().addActiveProfile("mysql");
        TestPropertyValues.of(
                        "GRIDCASE_DB_URL=" + schema(mysql, name),
                        "GRIDCASE_DB_USER=",
                        "GRIDCASE_DB_PASSWORD=")
                .applyTo(context);
        context.addApplicationListener(
                event -> {
                    if (event instanceof ContextClosedEvent) {
                        execute(mysql, "drop database if exists " + name);
                    }
                });
    }

    /** In memory until the JVM ends: the engine and Quartz still read it while a context closes. */
    public static String h2(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    private static String schema(String url, String name) {
        execute(url, "create database " + name);
        return url.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + name);
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
