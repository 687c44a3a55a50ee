package org.gridcase.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium, one for all tests of a run: the one named by {@code GRIDCASE_CHROMIUM}, else the
 * machine's, else the one that an npm package ships whole (installed under {@code target/}).
 */
final class Chromium {

    private static final String NPM_PACKAGE = "@sparticuz/chromium@153.0.0";

    private static Browser browser;

    private Chromium() {}

    static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(Path.of(executable()))
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-dev-shm-usage",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync",
                                                            "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static String executable() {
        return Stream.of(
                        System.getenv("GRIDCASE_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseGet(Chromium::fromNpm);
    }

    private static String fromNpm() {
        Path folder = Path.of("target", "chromium").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            run(folder, "npm", "install", "--no-audit", "--no-fund", "--no-save", NPM_PACKAGE);
            return run(
                            folder,
                            "node",
                            "--input-type=module",
                            "-e",
                            "import c from '@sparticuz/chromium';"
                                    + "console.log(await c.executablePath())")
                    .orElseThrow()
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException("no Chromium on this machine", e);
        }
    }

    private static Optional<String> run(Path folder, String... command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return output.lines().reduce((first, last) -> last);
    }
}
