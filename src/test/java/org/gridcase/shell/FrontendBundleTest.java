package org.gridcase.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The committed bundle is what browsers get, whatever stands in the sources beside it. */
class FrontendBundleTest {
    private static final Path BUNDLES = Path.of("src/main/bundles");
    private static final Path SOURCES = Path.of("src/main/frontend");

    @Test
    void wasBuiltFromTheSourcesBesideIt() throws Exception {
        assertThat(Files.readAllLines(BUNDLES.resolve("sources.sha256")))
                .as("run tools/frontend-bundle.sh and commit src/main/bundles")
                .containsExactlyInAnyOrderElementsOf(digests());
    }

    @Test
    void holdsNothingThatAnEarlierBuildLeft() throws IOException {
        try (ZipFile bundle = new ZipFile(BUNDLES.resolve("prod.bundle").toFile())) {
            assertThat(bundle.stream().map(Object::toString))
                    .filteredOn(name -> name.matches(".*/indexhtml-[^/]*\\.js"))
                    .hasSize(1);
        }
    }

    @Test
    void lockFileNamesNoRegistry() throws IOException {
        assertThat(Files.readString(Path.of("package-lock.json"))).doesNotContain("\"resolved\"");
    }

    private static List<String> digests() throws Exception {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(SOURCES.resolve("generated")))
                            .toList();
            return Stream.concat(sources.stream(), Stream.of(Path.of("package.json")))
                    .map(FrontendBundleTest::digest)
                    .toList();
        }
    }

    private static String digest(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash) + "  " + file.toString().replace('\\', '/');
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
