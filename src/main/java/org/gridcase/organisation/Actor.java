package org.gridcase.organisation;

import java.util.List;
import org.gridcase.audit.By;
import org.gridcase.shared.Denied;

/**
 * A person at work, with every post he or she may act for today, own ones first, then those held as
 * a deputy.
 */
public record Actor(String staffId, String name, List<Holding> holdings) {

    /**
     * The software itself, for set-up and demo data: it may administer and see nothing else. No
     * member of staff can have its id.
     */
    public static final Actor SYSTEM = new Actor(By.SYSTEM.staffId(), By.SYSTEM.name(), List.of());

    public Actor {
        holdings = List.copyOf(holdings);
    }

    public boolean holds(Post post, String unit) {
        return holdings.stream().anyMatch(h -> h.post() == post && h.unit().equals(unit));
    }

    public boolean holds(Post post) {
        return holdings.stream().anyMatch(h -> h.post() == post);
    }

    /** Names of the offers this person may claim, without repetition. */
    public List<String> audiences() {
        return holdings.stream().map(Holding::audience).distinct().toList();
    }

    /**
     * This person for the record, acting for one post.
     *
     * @throws Denied when the post is not held today
     */
    public By as(Post post, String unit) {
        if (!holds(post, unit)) {
            throw new Denied("organisation.error.postNotHeld");
        }
        return new By(staffId, name, post.code(), unit);
    }

    /** This person for the record, for the first post held; without posts just the person. */
    public By by() {
        if (this == SYSTEM) {
            return By.SYSTEM;
        }
        return holdings.stream()
                .findFirst()
                .map(h -> new By(staffId, name, h.post().code(), h.unit()))
                .orElseGet(() -> new By(staffId, name, null, null));
    }
}
