package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a stored model says must stay in the code: the wall would refuse to read back a version with
 * running cases that calls a method which has gone (decision 0013).
 */
@GridCaseTest
class WordsOfStoredModelsTest {

    private static final Path LIST = Path.of("src/test/resources/words-of-stored-models.txt");
    private static final Pattern SAID =
            Pattern.compile(
                    "[$#]\\{(\\w+\\.\\w+\\([^)]*\\))"
                            + "|<bpmn:(message) [^>]*name=\"([^\"]+)\""
                            + "|name=\"(post|unit|limit|ladder)\" value=\"([^\"]+)\"");

    @Autowired private Vocabulary vocabulary;

    /**
     * A method, message, post, unit, limit or variable that was delivered once is there for ever.
     */
    @Test
    void noWordHasGone() throws IOException {
        Set<String> gone = words();
        gone.removeIf(this::isKnown);
        assertThat(gone).as("words that stored models say and code has lost").isEmpty();
    }

    /** Whoever gives models a new word writes it down here. */
    @Test
    void everyWordOfTheModelsIsWrittenDown() throws IOException {
        Set<String> words = words();
        for (byte[] model : ModelFolder.ours().models().values()) {
            assertThat(
                            SAID.matcher(new String(model, StandardCharsets.UTF_8))
                                    .results()
                                    .map(
                                            found ->
                                                    found.group(1) != null
                                                            ? found.group(1)
                                                            : found.group(2) != null
                                                                    ? "message " + found.group(3)
                                                                    : found.group(4)
                                                                            + " "
                                                                            + found.group(5)))
                    .isSubsetOf(words);
        }
    }

    private boolean isKnown(String word) {
        if (word.contains("(")) {
            return Expression.read("${" + word + "}")
                    .map(Expression.Call.class::cast)
                    .flatMap(vocabulary::callable)
                    .isPresent();
        }
        String kind = word.substring(0, word.indexOf(' '));
        Predicate<String> known =
                switch (kind) {
                    case "message" -> vocabulary.messages()::contains;
                    case "post" -> vocabulary.posts()::contains;
                    case "unit" -> vocabulary.units()::contains;
                    case "ladder" -> vocabulary.ladders()::contains;
                    case "limit" -> vocabulary.limits()::contains;
                    default -> vocabulary.variables()::contains;
                };
        return known.test(word.substring(word.indexOf(' ') + 1));
    }

    private static Set<String> words() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
