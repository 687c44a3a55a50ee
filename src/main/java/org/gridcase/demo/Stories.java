package org.gridcase.demo;

import org.gridcase.casework.Channel;

/** The cases of one handling path. */
interface Stories {

    /** Their share of the cases that have ended, of a hundred. */
    int share();

    /** Cases that wait somewhere today, so that every step is taken by some. */
    void today(Narrator narrator);

    /** Cases that have ended, in all the ways that cases of this path go. */
    void past(Narrator narrator, int cases);

    static boolean any(Matter matter) {
        return true;
    }

    /** Came in by others than the grid worker, so that it waits to be claimed. */
    static boolean foundByOthers(Matter matter) {
        return matter.channel() == Channel.ONLINE || matter.channel() == Channel.HOTLINE;
    }

    /** Somebody waits for an answer. */
    static boolean hotline(Matter matter) {
        return foundByOthers(matter);
    }
}
