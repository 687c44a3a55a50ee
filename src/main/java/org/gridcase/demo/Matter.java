package org.gridcase.demo;

import org.gridcase.casework.Channel;
import org.gridcase.catalogue.MatterItem;

/**
 * Something to report, from {@code demo/cases.csv}.
 *
 * @param words what whoever reports it says
 * @param place a phrase inside a grid
 * @param result what handling it achieved
 */
record Matter(
        MatterItem item, String words, String place, String result, Channel channel, int quantity) {

    /** Fields, canals and wells lie in the villages. */
    boolean rural() {
        return place.matches(".*(村|田|渠|井|涝坝).*");
    }

    /** A resident stands behind it, who is answered in the end. */
    boolean raised() {
        return channel != Channel.PATROL;
    }
}
