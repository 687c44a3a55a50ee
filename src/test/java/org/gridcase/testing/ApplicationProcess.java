package org.gridcase.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, as it runs in production: profile {@code mysql}, real
 * ports, real clock, job executor and Quartz at work. For what only another process can show, such
 * as a node that dies at once. Its log is {@code target/node-NAME.log}.
 */
public final class ApplicationProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ApplicationProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a node; it is not ready yet.
     *
     * @param environment such as the address of its database
     * @param options further options of the JVM, such as {@code -Dgridcase.zone=UTC}
     */
    public static ApplicationProcess start(
            String name, Map<String, String> environment, String... options) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // two of them start at once beside a server: quick to start rather than quick later
            command.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            command.addAll(List.of("-Dserver.port=" + port, "-Dspring.profiles.active=mysql"));
            command.add("-Dgridcase.node=" + name);
            command.add("-Dspring.datasource.hikari.maximum-pool-size=20");
            command.addAll(Arrays.asList(options));
            command.addAll(List.of("-cp", classPath(), "org.gridcase.GridCaseApplication"));
            var builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(new File("target", "node-" + name + ".log"));
            return new ApplicationProcess(builder.start(), port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it answers requests. */
    public ApplicationProcess ready(Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended while it started, see its log");
        }
        return this;
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}: no shutdown, no rollback of its own; connections are just cut. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private boolean answers() {
        try {
            var request =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + "/login")
                                    .toURL()
                                    .openConnection();
            request.setConnectTimeout(1000);
            request.setReadTimeout(5000);
            return request.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the tests run on, without the tests: no clock, no people of theirs. */
    private static String classPath() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
