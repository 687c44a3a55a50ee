package org.gridcase.deliberation;

import java.util.HashSet;
import java.util.Set;

/**
 * How much alike two proposals are: the share of pairs of neighbouring characters that they have in
 * common (Dice). Pairs suit Chinese, where most words are two characters.
 */
final class Similarity {

    /** From here on two texts are shown as similar. */
    static final double ALIKE = 0.3;

    /** Two who ask for the same give many reasons, but few names to it. */
    static final double SAME_TITLE = 0.5;

    private Similarity() {}

    /** From 0, nothing in common, to 1, the same. */
    static double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long common = first.stream().filter(second::contains).count();
        return 2.0 * common / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        int[] plain = text.toLowerCase().codePoints().filter(Character::isLetterOrDigit).toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length; i++) {
            pairs.add(new String(plain, i, 2));
        }
        return pairs;
    }
}
