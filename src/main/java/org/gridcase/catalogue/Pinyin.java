package org.gridcase.catalogue;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Initials for quick search: 井盖缺失 becomes jgqs; letters and digits stay, the rest is left out. */
final class Pinyin {
    private Pinyin() {}

    static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (char c : text.toCharArray()) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                initials.append(Character.toLowerCase(c));
            }
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
