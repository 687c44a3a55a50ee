package org.gridcase.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sentences that people write when they act, by kind, from {@code demo/phrases.csv}. */
@Component
@Profile("demo")
class Phrases {

    private final Map<String, List<String>> kinds =
            DemoSheet.rows("phrases").stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get("kind"),
                                    Collectors.mapping(
                                            row -> row.get("text"), Collectors.toList())));

    String any(String kind, Random random) {
        List<String> texts = kinds.get(kind);
        return texts.get(random.nextInt(texts.size()));
    }

    /** The n-th of a kind, from 0, where their order means something. */
    String nth(String kind, int n) {
        List<String> texts = kinds.get(kind);
        return texts.get(Math.min(n, texts.size() - 1));
    }

    /** One of a kind that contains, or with a leading {@code !} does not contain, a word. */
    String with(String kind, String word, Random random) {
        boolean not = word.startsWith("!");
        List<String> texts =
                kinds.get(kind).stream()
                        .filter(text -> text.contains(not ? word.substring(1) : word) != not)
                        .toList();
        return texts.get(random.nextInt(texts.size()));
    }
}
