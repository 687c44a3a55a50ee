package org.gridcase.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things. */
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("zh_CN").keySet());
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() {
        Map<String, String> english = bundle("en");
        bundle("zh_CN")
                .forEach(
                        (key, text) ->
                                assertThat(placeholders(english.get(key)))
                                        .as(key)
                                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void textsAreWellFormed(String language) {
        bundle(language)
                .forEach(
                        (key, text) -> {
                            assertThat(text).as(key).isNotBlank();
                            // MessageFormat would swallow it; the texts use ’
                            assertThat(text).as(key).doesNotContain("'");
                            assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
                                    .as(key)
                                    .doesNotThrowAnyException();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void noKeyIsGivenTwice(String language) {
        List<String> keys = lines(language).stream().map(l -> l.split("=", 2)[0]).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text == null ? "" : text).results().forEach(r -> found.add(r.group(1)));
        return found;
    }

    private static Map<String, String> bundle(String language) {
        Map<String, String> texts = new TreeMap<>();
        lines(language)
                .forEach(
                        line -> {
                            String[] pair = line.split("=", 2);
                            assertThat(pair).as(line).hasSize(2);
                            texts.put(pair[0].strip(), pair[1].strip());
                        });
        return texts;
    }

    private static List<String> lines(String language) {
        String file = "/i18n/messages_" + language + ".properties";
        try (var in = BundlesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
