package org.gridcase.supervision;

import java.util.Set;

/**
 * A supervision order as a page shows it.
 *
 * @param title what it is about in Chinese, e.g. the matter item
 * @param titleEn the same in English
 * @param place where, in words
 * @param deeds what the actor who asked may do with it now
 */
public record OrderView(
        OrderRecord order,
        String title,
        String titleEn,
        String place,
        boolean urgent,
        Set<Deed> deeds) {

    /** What a person may do with an order. */
    public enum Deed {
        RECEIVE,
        ANSWER,
        JUDGE
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }

    public String number() {
        return order.number();
    }
}
