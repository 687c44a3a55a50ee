package org.gridcase.identity;

import java.util.Set;

/** What the organisation tells about the people behind the accounts. */
public interface People {
    /** The person's name, or the id when nobody has it. */
    String name(String staffId);

    /** Codes of the posts the person may act for today, for example {@code grid-worker}. */
    Set<String> posts(String staffId);

    /** Whether the first person may open, lock and reset the second one's account. */
    boolean administers(String administrator, String staffId);
}
