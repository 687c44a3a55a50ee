package org.gridcase.identity;

import java.util.List;
import java.util.Locale;
import org.gridcase.shared.text.Locales;

/**
 * One account for each role, to try the software out. Its bean exists in the profile {@code demo}
 * only, and with it the one place that knows default passwords.
 */
public interface DemoAccounts {
    List<DemoAccount> all();

    /**
     * @param postKey key of the post's name, for example {@code post.grid-worker}
     * @param unitEn may be null
     */
    record DemoAccount(
            String username,
            String password,
            String name,
            String postKey,
            String unit,
            String unitEn) {

        public String unit(Locale locale) {
            return unitEn != null && Locales.nearest(locale).equals(Locales.ENGLISH)
                    ? unitEn
                    : unit;
        }
    }
}
