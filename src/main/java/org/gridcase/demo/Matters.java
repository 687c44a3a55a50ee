package org.gridcase.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridcase.casework.Channel;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.UnitView;

/** A shuffled deck of matters for each path: none comes twice before all that fit have come. */
class Matters {

    private static final Set<String> RURAL = Set.of("NP", "YT", "SD");

    private final Map<HandlingPath, List<Matter>> all;
    private final Map<HandlingPath, List<Matter>> decks = new EnumMap<>(HandlingPath.class);
    private final Random random;

    Matters(Catalogue catalogue, Random random) {
        this.random = random;
        this.all =
                DemoSheet.rows("cases").stream()
                        .map(row -> matter(row, catalogue))
                        .collect(Collectors.groupingBy(matter -> matter.item().path()));
    }

    /** The next matter of this path that suits the grid. */
    Matter draw(HandlingPath path, UnitView grid, Predicate<Matter> fitting) {
        Predicate<Matter> suits =
                matter -> RURAL.contains(grid.parent()) == matter.rural() || !matter.rural();
        List<Matter> deck = decks.computeIfAbsent(path, p -> new ArrayList<>());
        return take(deck, suits.and(fitting))
                .orElseGet(
                        () -> {
                            shuffleInto(deck, all.get(path));
                            return take(deck, suits.and(fitting)).orElseThrow();
                        });
    }

    private void shuffleInto(List<Matter> deck, List<Matter> cards) {
        List<Matter> missing = new ArrayList<>(cards);
        missing.removeAll(deck);
        Collections.shuffle(missing, random);
        deck.addAll(missing);
    }

    private static Optional<Matter> take(List<Matter> deck, Predicate<Matter> fitting) {
        for (Iterator<Matter> cards = deck.iterator(); cards.hasNext(); ) {
            Matter card = cards.next();
            if (fitting.test(card)) {
                cards.remove();
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }

    private static Matter matter(Map<String, String> row, Catalogue catalogue) {
        return new Matter(
                catalogue.item(row.get("item")),
                row.get("words"),
                row.get("place"),
                row.get("result"),
                Channel.valueOf(row.get("reporter").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("quantity")));
    }
}
