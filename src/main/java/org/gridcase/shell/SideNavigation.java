package org.gridcase.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;

/** The pages one may use, by section, with what waits on them. */
class SideNavigation extends Div {
    private final transient Map<NavigationEntry, Count> counts = new HashMap<>();

    private final transient List<NavigationEntry> entries;

    SideNavigation(List<NavigationEntry> entries) {
        this.entries = entries;
        addClassName("gc-navigation");
        Map<Section, SideNav> sections = new EnumMap<>(Section.class);
        for (NavigationEntry entry : entries) {
            if (entry.section() == Section.PERSONAL) {
                continue;
            }
            sections.computeIfAbsent(entry.section(), this::section).addItem(item(entry));
        }
        sections.values().forEach(this::add);
    }

    private SideNav section(Section section) {
        SideNav nav = new SideNav();
        if (section != Section.WORK) {
            boolean oversight = section == Section.OVERSIGHT;
            nav.setLabel(
                    getTranslation(oversight ? "shell.nav.oversight" : "shell.nav.administration"));
        }
        return nav;
    }

    /** An entry whose pages have an entry of their own is not where one is on those. */
    private boolean hasEntryBelow(NavigationEntry entry) {
        return entries.stream().anyMatch(other -> other.path().startsWith(entry.path() + "/"));
    }

    private SideNavItem item(NavigationEntry entry) {
        SideNavItem item =
                new SideNavItem(getTranslation(entry.key()), entry.path(), entry.icon().create());
        item.setMatchNested(!entry.path().isEmpty() && !hasEntryBelow(entry));
        Count count = new Count();
        item.setSuffixComponent(count);
        counts.put(entry, count);
        return item;
    }

    void count(Map<NavigationEntry, Integer> waiting) {
        counts.forEach((entry, count) -> count.show(waiting.getOrDefault(entry, 0)));
    }
}
