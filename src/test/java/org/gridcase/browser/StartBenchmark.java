package org.gridcase.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.GridCaseApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yardstick.EmptyApplication;

/**
 * Seconds from the start of the program to a page that can be used in a real Chromium, next to an
 * application of the same libraries with nothing in it, in turn: the first start in an empty
 * folder, which for the demonstration includes telling it, and later ones. Writes
 * target/benchmark-start.md; the command is in docs/benchmarks.md.
 */
@Tag("benchmark")
class StartBenchmark {
    private static final Logger log = LoggerFactory.getLogger(StartBenchmark.class);
    private static final int RESTARTS = Integer.getInteger("benchmark.restarts", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final int CASES = Integer.getInteger("benchmark.cases", 400);

    /**
     * @param firstPage waits for the page that the first address leads to
     * @param usable goes on from there until the page can be used
     */
    private record Contender(
            String name,
            Class<?> main,
            List<String> settings,
            Consumer<Page> firstPage,
            Consumer<Page> usable) {}

    /** From the start of the program. */
    private record Seconds(double firstPage, double usable) {}

    @TempDir private Path folder;

    private final List<Contender> contenders =
            List.of(
                    new Contender(
                            "GridCase, demonstration",
                            GridCaseApplication.class,
                            List.of(
                                    "--spring.profiles.active=demo",
                                    "--gridcase.demo.cases=" + CASES),
                            page -> page.locator("input[name=username]:visible").waitFor(),
                            StartBenchmark::inboxShowsWork),
                    new Contender(
                            "nothing but the libraries",
                            EmptyApplication.class,
                            List.of(
                                    // not GridCase's settings
                                    "--spring.config.name=yardstick",
                                    "--spring.datasource.url=jdbc:h2:file:./data/empty",
                                    "--vaadin.productionMode=true",
                                    "--vaadin.launch-browser=false",
                                    "--vaadin.allowed-packages=yardstick,com.vaadin",
                                    "--camunda.bpm.history-level=activity",
                                    // the hostile ones of the tests lie on its class path
                                    "--camunda.bpm.auto-deployment-enabled=false"),
                            page -> page.getByText(EmptyApplication.WORDS).waitFor(),
                            page -> {}));

    @Test
    void secondsUntilAPageCanBeUsed() throws Exception {
        Chromium.browser();
        Seconds[] first = new Seconds[contenders.size()];
        Seconds[][] later = new Seconds[contenders.size()][RESTARTS];
        for (int round = 0; round <= RESTARTS; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Seconds seconds = start(contenders.get(i), folder.resolve("" + i));
                log.info("{}, start {}: {}", contenders.get(i).name(), round + 1, seconds);
                if (round == 0) {
                    first[i] = seconds;
                } else {
                    later[i][round - 1] = seconds;
                }
            }
        }
        String table = table(first, later);
        Files.writeString(Path.of("target/benchmark-start.md"), table);
        log.info("start to a usable page:\n{}", table);
    }

    private String table(Seconds[] first, Seconds[][] later) {
        var table = new StringBuilder("| | first start, s | later starts, s (median) |");
        table.append(" of these to the first page |\n| --- | --- | --- | --- |\n");
        for (int i = 0; i < contenders.size(); i++) {
            table.append(
                    "| %s | %.1f | %.1f | %.1f |%n"
                            .formatted(
                                    contenders.get(i).name(),
                                    first[i].usable(),
                                    median(later[i], Seconds::usable),
                                    median(later[i], Seconds::firstPage)));
        }
        return table.append(
                        "| ratio | %.2f | %.2f | %.2f |%n"
                                .formatted(
                                        first[0].usable() / first[1].usable(),
                                        ratio(later, Seconds::usable),
                                        ratio(later, Seconds::firstPage)))
                .toString();
    }

    private static double ratio(Seconds[][] later, ToDoubleFunction<Seconds> figure) {
        return median(later[0], figure) / median(later[1], figure);
    }

    private static Seconds start(Contender contender, Path home) throws Exception {
        Files.createDirectories(home);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx1g",
                        "-cp",
                        classPath(contender),
                        contender.main().getName(),
                        "--server.port=" + port));
        command.addAll(contender.settings());
        long begin = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("log").toFile())
                        .start();
        try (BrowserContext visitor = Chromium.browser().newContext(Screen.DESK.options("zh-CN"))) {
            Page page = visitor.newPage();
            page.setDefaultTimeout(PATIENCE.toMillis());
            whenItAnswers(process, page, "http://localhost:" + port + "/");
            contender.firstPage().accept(page);
            double firstPage = since(begin);
            contender.usable().accept(page);
            return new Seconds(firstPage, since(begin));
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    /** Signed in as the grid worker of the login page, with the first row of work on the screen. */
    private static void inboxShowsWork(Page page) {
        page.locator("input[name=username]:visible").fill("wangge");
        page.locator("input[name=password]:visible").fill("shuliu-town-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/inbox/mine"));
        page.locator(".gc-inbox .gc-row").first().waitFor();
    }

    private static void whenItAnswers(Process process, Page page, String url) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                page.navigate(url);
                return;
            } catch (PlaywrightException refused) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("does not start: " + url, refused);
                }
                page.waitForTimeout(50);
            }
        }
    }

    /** Of the application alone where it is GridCase; with the yardstick's own classes else. */
    private static String classPath(Contender contender) {
        String whole =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        boolean own = contender.main() == GridCaseApplication.class;
        return Stream.of(whole.split(File.pathSeparator))
                .filter(entry -> !own || !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(Seconds[] starts, ToDoubleFunction<Seconds> figure) {
        double[] sorted = Stream.of(starts).mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
