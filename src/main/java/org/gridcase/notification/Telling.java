package org.gridcase.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that people are to be told.
 *
 * @param people staff ids; who is no longer at work is left out
 * @param key the sentence; its arguments are the number, the title and the unit's name, then {@code
 *     args} from {3} on
 * @param args texts, {@link org.gridcase.shared.text.Bilingual} names, whole numbers, instants or
 *     {@link org.gridcase.worktime.DueDate}; no personal data and nothing that somebody wrote
 * @param urgent goes out at once, also in quiet hours
 * @param once the same key is never told twice to the same person by the same way; null: it is told
 */
public record Telling(
        Kind kind,
        Set<String> people,
        About about,
        String key,
        List<Object> args,
        boolean urgent,
        String once) {

    public Telling {
        people = new LinkedHashSet<>(people);
        args = List.copyOf(args);
    }

    /** With the usual sentence of its kind. */
    public static Telling of(Kind kind, Collection<String> people, About about) {
        return new Telling(
                kind,
                new LinkedHashSet<>(people),
                about,
                kind.key() + ".words",
                List.of(),
                kind == Kind.EMERGENCY,
                null);
    }

    public Telling saying(String key, Object... args) {
        return new Telling(kind, people, about, key, List.of(args), urgent, once);
    }

    /** The usual sentence with what it needs more. */
    public Telling with(Object... args) {
        return saying(key, args);
    }

    public Telling atOnce() {
        return new Telling(kind, people, about, key, args, true, once);
    }

    /**
     * @param once at most 120 characters, such as {@code rung:4711:2}
     */
    public Telling once(String once) {
        return new Telling(kind, people, about, key, args, urgent, once);
    }
}
