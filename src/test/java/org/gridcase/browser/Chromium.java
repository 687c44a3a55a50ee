package org.gridcase.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A real Chromium, one for all tests of a run: the one named by {@value #CHOICE}, else the
 * machine's, else the one that an npm package ships whole. {@code GRIDCASE_CHROMIUM=npm} takes the
 * package's even where the machine has one. The log says which it is.
 */
final class Chromium {
    private static final String CHOICE = "GRIDCASE_CHROMIUM";

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static Browser browser;

    private Chromium() {}

    /** A program with what its surroundings must say. */
    record Found(Path program, Map<String, String> environment) {}

    static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = launch(playwright, find());
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Browser launch(Playwright playwright, Found found) {
        Browser launched =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(found.program())
                                        .setEnv(found.environment())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--no-first-run")));
        LoggerFactory.getLogger(Chromium.class)
                .info("Browser tests use Chromium {}: {}", launched.version(), found.program());
        return launched;
    }

    private static Found find() {
        String chosen = System.getenv(CHOICE);
        if ("npm".equals(chosen)) {
            return new NpmChromium().installed();
        }
        return Stream.concat(Stream.ofNullable(chosen), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Found(program, System.getenv()))
                .orElseGet(() -> new NpmChromium().installed());
    }
}
