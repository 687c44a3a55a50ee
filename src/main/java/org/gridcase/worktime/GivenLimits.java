package org.gridcase.worktime;

import java.util.stream.Stream;

/** The limits that steps may be given in this place, told by whoever keeps them. */
public interface GivenLimits {
    /** All of them, in any order and perhaps more than once. */
    Stream<TimeLimit> all();
}
