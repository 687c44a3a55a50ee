package org.gridcase.shared;

import com.github.f4b6a3.tsid.TsidCreator;

/**
 * Keys of rows, made in the application: 64 bits that sort by time. Several nodes may make them at
 * once; the node number comes from {@code tsidcreator.node} or, left out, from chance at start.
 */
public final class Ids {
    private Ids() {}

    /** The next key, greater than those made on this node before. */
    public static long next() {
        return TsidCreator.getTsid().toLong();
    }

    /**
     * The key written as a decimal number in a URL or REST call.
     *
     * @throws NotFound with {@code notFoundKey} when it is no such number: a foreign thing answers
     *     like a missing one
     */
    public static long parse(String decimal, String notFoundKey) {
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw new NotFound(notFoundKey);
        }
    }
}
