package org.gridcase.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * One page in the navigation. A feature gives each of its pages as a bean of this type; the shell
 * shows those that the person may use and no others.
 *
 * @param path where the page is, without a leading slash; empty for the start page
 * @param key text of the entry
 * @param order place within its section, lower first
 * @param phone place in the bottom bar of telephones, 1 to 4 from the left; 0 when only under "me"
 * @param phoneKey text of the entry in the bottom bar, two or three characters in Chinese
 * @param usable whether the person of the current session may use the page; asked again for every
 *     page load
 * @param count a number beside the word, such as tasks that wait; 0 shows none
 */
public record NavigationEntry(
        String path,
        String key,
        VaadinIcon icon,
        Section section,
        int order,
        int phone,
        String phoneKey,
        BooleanSupplier usable,
        IntSupplier count) {

    /** Groups of pages, in the order shown. */
    public enum Section {
        WORK,
        OVERSIGHT,
        ADMINISTRATION,
        /** One's own things: listed on the page "me" and nowhere else. */
        PERSONAL
    }

    /** Sections from top to bottom, entries by their order. */
    public static final Comparator<NavigationEntry> IN_ORDER =
            Comparator.comparing(NavigationEntry::section)
                    .thenComparingInt(NavigationEntry::order)
                    .thenComparing(NavigationEntry::path);

    /** A page that everyone who is signed in may use, in the work section. */
    public static NavigationEntry to(String path, String key, VaadinIcon icon, int order) {
        return new NavigationEntry(
                path, key, icon, Section.WORK, order, 0, key, () -> true, () -> 0);
    }

    public NavigationEntry in(Section place) {
        return new NavigationEntry(path, key, icon, place, order, phone, phoneKey, usable, count);
    }

    /** Also in the bottom bar of telephones, at a place from 1 to 4, with a text of its own. */
    public NavigationEntry onPhone(int place, String shortKey) {
        return new NavigationEntry(path, key, icon, section, order, place, shortKey, usable, count);
    }

    public NavigationEntry shownWhen(BooleanSupplier allowed) {
        return new NavigationEntry(
                path, key, icon, section, order, phone, phoneKey, allowed, count);
    }

    public NavigationEntry counting(IntSupplier waiting) {
        return new NavigationEntry(
                path, key, icon, section, order, phone, phoneKey, usable, waiting);
    }
}
