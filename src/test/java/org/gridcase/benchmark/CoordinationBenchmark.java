package org.gridcase.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A coordination case from report to filing through the service and through REST, against the bare
 * engine running the same models on the same server, interleaved in one run. Writes
 * target/benchmark-coordination.md; the command is in docs/benchmarks.md.
 */
@BenchmarkTest
@Import({TestTown.class, CoordinationCase.class, RestCase.class})
class CoordinationBenchmark {

    private static final Logger log = LoggerFactory.getLogger(CoordinationBenchmark.class);

    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 10);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 9);
    private static final int CASES = 100;
    private static final List<String> GRIDS = List.of("HQ01", "LY01", "MQ01", "XF01");
    private static final String YARDSTICK = "bare engine, same models and waits";

    @Autowired private CoordinationCase service;
    @Autowired private RestCase rest;
    @Autowired private HikariDataSource source;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Test
    void throughTheServiceAgainstTheBareEngine() throws Exception {
        try (var waits = schema();
                var path = schema();
                var engine = new BareEngine("waits", waits, true);
                var pathAlone = new BareEngine("path", path, false)) {
            String table =
                    new SideBySide(jdbc, CASES)
                            .with("through the service", thread -> service.run(GRIDS.get(thread)))
                            .with("through REST", thread -> rest.run(port, GRIDS.get(thread)))
                            .with(YARDSTICK, thread -> engine.runCase())
                            .with("bare engine, no overdue ladder", thread -> pathAlone.runCase())
                            .run(WARM_UP, ROUNDS)
                            .against(YARDSTICK);
            Files.writeString(Path.of("target/benchmark-coordination.md"), table);
            log.info("against the bare engine:\n{}", table);
        }
    }

    /** A new schema of the same server, reached with the same connection properties. */
    private HikariDataSource schema() {
        String server =
                TestDatabase.mysql().orElseThrow(() -> new IllegalStateException("MySQL only"));
        String name = "gridcase_bare_" + UUID.randomUUID().toString().replace("-", "");
        TestDatabase.execute(server, "create database " + name);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                server.replaceFirst(
                        "(jdbc:mysql://[^/]+/).*",
                        "$1" + name + "?allowPublicKeyRetrieval=true&sslMode=DISABLED"));
        config.setUsername(source.getUsername());
        config.setPassword(source.getPassword());
        config.setDataSourceProperties(source.getDataSourceProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(source.getMaximumPoolSize());
        return new HikariDataSource(config) {
            @Override
            public void close() {
                super.close();
                TestDatabase.execute(server, "drop database " + name);
            }
        };
    }
}
