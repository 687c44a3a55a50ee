package org.gridcase.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.gridcase.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the data source and the migrations, without the rest of the application. */
class SchemaTest {
    private final ApplicationContextRunner node =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    DataSourceAutoConfiguration.class,
                                    JdbcTemplateAutoConfiguration.class,
                                    JdbcClientAutoConfiguration.class,
                                    FlywayAutoConfiguration.class))
                    .withBean(EngineSchema.class)
                    .withBean(QuartzSchema.class)
                    .withBean(TimerPrecision.class)
                    .withBean(IncidentCascade.class);

    @Test
    void databaseFileSurvivesARestart(@TempDir Path folder) {
        ApplicationContextRunner onFile =
                node.withPropertyValues(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("gridcase"));
        onFile.run(
                first ->
                        first.getBean(JdbcClient.class)
                                .sql(
                                        "insert into calendar_year (year_number, loaded_by,"
                                                + " loaded_at) values (2026, 'admin', ?)")
                                .param(LocalDateTime.of(2026, 1, 1, 0, 0))
                                .update());
        onFile.run(
                second -> {
                    assertThat(second.getBean(Flyway.class).info().pending()).isEmpty();
                    assertThat(
                                    second.getBean(JdbcClient.class)
                                            .sql("select year_number from calendar_year")
                                            .query(Integer.class)
                                            .list())
                            .containsExactly(2026);
                });
    }

    @Test
    @Tag("mysql")
    void onMySqlTwoNodesStartTogetherAndEveryTextTakesEveryCharacter() throws Exception {
        String schema = "gridcase_cold_" + UUID.randomUUID().toString().replace("-", "");
        String server = TestDatabase.mysql().orElseThrow();
        // MySQL gives another collation than ours when nobody asks for one; MariaDB tells nothing
        // of
        // a change to those who are connected already
        String usual = TestDatabase.isMariaDb(server) ? "" : " collate utf8mb4_0900_ai_ci";
        TestDatabase.execute(server, "create database " + schema + usual);
        String url = server.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + schema);
        ExecutorService machines = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> start = () -> migrations(url);
            List<Future<Integer>> both = machines.invokeAll(List.of(start, start));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            assertThat(collations(url))
                    .hasSize(1)
                    .isSubsetOf("utf8mb4_0900_bin", /* MariaDB */ "utf8mb4_nopad_bin");
        } finally {
            machines.shutdown();
            TestDatabase.execute(server, "drop database " + schema);
        }
    }

    private int migrations(String url) {
        int[] applied = new int[1];
        node.withPropertyValues("spring.datasource.url=" + url)
                .run(context -> applied[0] = context.getBean(Flyway.class).info().applied().length);
        return applied[0];
    }

    private List<String> collations(String url) {
        List<String> found = new ArrayList<>();
        node.withPropertyValues("spring.datasource.url=" + url)
                .run(
                        context ->
                                found.addAll(
                                        context.getBean(JdbcClient.class)
                                                .sql(
                                                        "select distinct collation_name from"
                                                                + " information_schema.columns where"
                                                                + " table_schema = database() and"
                                                                + " collation_name is not null and"
                                                                + " table_name <>"
                                                                + " 'flyway_schema_history'")
                                                .query(String.class)
                                                .list()));
        return found;
    }
}
