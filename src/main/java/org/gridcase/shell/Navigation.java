package org.gridcase.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.ui.NavigationEntry;
import org.springframework.stereotype.Component;

/** The pages that the person of the current session may use. */
@Component
class Navigation {
    private final List<NavigationEntry> all;

    Navigation(List<NavigationEntry> all) {
        this.all = all.stream().sorted(NavigationEntry.IN_ORDER).toList();
    }

    List<NavigationEntry> usable() {
        return all.stream().filter(entry -> entry.usable().getAsBoolean()).toList();
    }

    /** Those with a place in the bottom bar, from left to right. */
    static List<NavigationEntry> onPhone(List<NavigationEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.phone() > 0)
                .sorted(Comparator.comparingInt(NavigationEntry::phone))
                .toList();
    }

    /**
     * The entry that a page belongs to: the one with the longest path the page's path starts with.
     */
    Optional<NavigationEntry> around(String path) {
        return all.stream()
                .filter(entry -> belongs(path, entry.path()))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }

    static boolean belongs(String path, String entry) {
        return path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "/"));
    }
}
