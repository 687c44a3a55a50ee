package org.gridcase.notification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How one person wishes to be told.
 *
 * @param mail when mails come
 * @param quiet when they wait
 * @param chosen ways by kind, where they differ from the usual ones
 */
public record Preferences(Mail mail, QuietHours quiet, Map<Kind, Set<Channel>> chosen) {

    /** When mails come. */
    public enum Mail {
        AT_ONCE,
        /** In the morning, all in one; emergencies at once. */
        DIGEST,
        NEVER
    }

    public Preferences {
        Map<Kind, Set<Channel>> copy = new EnumMap<>(Kind.class);
        chosen.forEach((kind, ways) -> copy.put(kind, Set.copyOf(ways)));
        chosen = Map.copyOf(copy);
    }

    public boolean wants(Kind kind, Channel channel) {
        if (channel == Channel.PAGE && kind.notToBeMissed()) {
            return true;
        }
        Set<Channel> ways = chosen.get(kind);
        return ways == null ? kind.usual(channel) : ways.contains(channel);
    }

    /** The same with one wish more. */
    public Preferences with(Kind kind, Channel channel, boolean wanted) {
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        for (Channel way : Channel.values()) {
            if (way == channel ? wanted : wants(kind, way)) {
                ways.add(way);
            }
        }
        Map<Kind, Set<Channel>> wishes = new EnumMap<>(Kind.class);
        wishes.putAll(chosen);
        wishes.put(kind, ways);
        return new Preferences(mail, quiet, wishes);
    }
}
