package org.gridcase.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The Chromium of an npm package, for machines that have none and cannot install one: unpacked
 * under {@code target/}, with libraries and a font of its own, so that nothing but Node is needed.
 * It has no Chinese font: where the machine has none either, pages show boxes, and tests read what
 * they mean.
 */
final class NpmChromium {
    private static final String PACKAGE = "@sparticuz/chromium";
    private static final String VERSION = "153.0.0";

    private static final String UNPACK =
            """
            import chromium, { inflate } from '%1$s';
            await chromium.executablePath();
            await inflate('node_modules/%1$s/bin/al2023.tar.br');
            """
                    .formatted(PACKAGE);

    private static final String FONTS =
            """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>/usr/share/fonts</dir>
              <dir>%1$s/fonts</dir>
              <cachedir>%1$s/fonts-cache</cachedir>
            </fontconfig>
            """;

    private final Path folder = Path.of("target", "chromium").toAbsolutePath();

    Chromium.Found installed() {
        try {
            Path program = folder.resolve("chromium");
            Path fonts = folder.resolve("fonts.conf");
            if (!Files.exists(fonts)) {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                // else npm would look for one further up and install there
                Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
                run("npm", "install", "--no-audit", "--no-fund", PACKAGE + "@" + VERSION);
                run("node", "--input-type=module", "-e", UNPACK);
                // the last: what was broken off begins anew
                Files.writeString(fonts, FONTS.formatted(folder));
            }
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("LD_LIBRARY_PATH", folder.resolve("al2023/lib").toString());
            environment.put("FONTCONFIG_FILE", fonts.toString());
            return new Chromium.Found(program, environment);
        } catch (IOException e) {
            throw new IllegalStateException("no Chromium on this machine, and no npm", e);
        }
    }

    private void run(String... command) throws IOException {
        Path log = folder.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // the package unpacks itself into the folder of temporary files
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        "failed: " + List.of(command) + "\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
