package org.gridcase.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All items at one moment, ready to be searched; immutable. */
final class Items {
    private final Map<String, MatterItem> byCode = new LinkedHashMap<>();
    private final List<Entry> inUse;

    /** An item with its texts in the form in which they are compared. */
    private record Entry(
            MatterItem item,
            String code,
            String name,
            String nameEn,
            String words,
            List<String> initials) {

        Entry(MatterItem item) {
            this(
                    item,
                    plain(item.code()),
                    plain(item.name()),
                    plain(item.nameEn()),
                    plain(String.join("\n", item.keywords())),
                    List.of(plain(item.pinyin()).split("\\s+")));
        }

        /** How well the word fits, 0 best, or {@link #NEVER}. */
        int fit(String word) {
            if (code.equals(word)) {
                return 0;
            } else if (code.startsWith(word) || name.startsWith(word)) {
                return 1;
            } else if (initials.stream().anyMatch(i -> i.startsWith(word))) {
                return 2;
            } else if (name.contains(word)) {
                return 3;
            } else if (words.contains(word) || nameEn.contains(word)) {
                return 4;
            }
            return initials.stream().anyMatch(i -> i.contains(word)) ? 5 : NEVER;
        }

        static final int NEVER = 1000;
    }

    Items(List<MatterItem> items) {
        items.stream()
                .sorted(Comparator.comparing(MatterItem::code))
                .forEach(item -> byCode.put(item.code(), item));
        inUse = byCode.values().stream().filter(MatterItem::active).map(Entry::new).toList();
    }

    Optional<MatterItem> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    List<MatterItem> all() {
        return List.copyOf(byCode.values());
    }

    List<String> categories() {
        return items().map(MatterItem::category).distinct().toList();
    }

    List<String> subcategories(String category) {
        return items(category, null).stream().map(MatterItem::subcategory).distinct().toList();
    }

    List<MatterItem> items(String category, String subcategory) {
        return items().filter(
                        item ->
                                item.category().equals(category)
                                        && (subcategory == null
                                                || item.subcategory().equals(subcategory)))
                .toList();
    }

    /** Every word of the text must fit; the sum of their fits ranks. */
    List<MatterItem> search(String text, HandlingPath path, int limit) {
        List<String> words =
                Stream.of(plain(text).split("[\\s\\u3000]+")).filter(w -> !w.isEmpty()).toList();
        record Found(MatterItem item, int fit) {}
        return inUse.stream()
                .filter(entry -> path == null || entry.item().path() == path)
                .map(entry -> new Found(entry.item(), words.stream().mapToInt(entry::fit).sum()))
                .filter(found -> found.fit() < Entry.NEVER)
                // within the same fit the shorter name is the closer one; the order is stable
                .sorted(
                        Comparator.comparingInt(Found::fit)
                                .thenComparing(
                                        found ->
                                                words.isEmpty() ? 0 : found.item().name().length()))
                .limit(limit)
                .map(Found::item)
                .toList();
    }

    private Stream<MatterItem> items() {
        return inUse.stream().map(Entry::item);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
