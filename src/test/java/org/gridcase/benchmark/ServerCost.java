package org.gridcase.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a piece of work cost: statements and commits as the server counts them, and processor time
 * of this program and of the server.
 *
 * @param statements executed by the server, without transaction control
 * @param commits transactions that the server committed
 * @param jvmMillis processor time of this JVM
 * @param serverMillis processor time of mysqld
 */
record ServerCost(long statements, long commits, long jvmMillis, long serverMillis) {

    static ServerCost now(JdbcClient jdbc) {
        Map<String, Long> status = new HashMap<>();
        jdbc.sql(
                        "show global status where variable_name in ('Com_select', 'Com_insert',"
                                + " 'Com_update', 'Com_delete', 'Com_insert_select', 'Com_commit')")
                .query(
                        rs -> {
                            status.put(rs.getString(1).toLowerCase(), rs.getLong(2));
                        });
        long commits = status.remove("com_commit");
        long statements = status.values().stream().mapToLong(Long::longValue).sum();
        return new ServerCost(
                statements, commits, jvmNanos() / 1_000_000, serverNanos() / 1_000_000);
    }

    ServerCost since(ServerCost before) {
        return new ServerCost(
                statements - before.statements,
                commits - before.commits,
                jvmMillis - before.jvmMillis,
                serverMillis - before.serverMillis);
    }

    private static long jvmNanos() {
        var bean =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime();
    }

    /** Processor time of every mysqld on this machine, in ticks of 10 ms; 0 where none is seen. */
    private static long serverNanos() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .mapToLong(ServerCost::mysqldNanos)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long mysqldNanos(Path process) {
        try {
            String command = Files.readString(process.resolve("cmdline"));
            if (!command.contains("mysqld")) {
                return 0;
            }
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000_000L;
        } catch (IOException e) {
            return 0;
        }
    }
}
