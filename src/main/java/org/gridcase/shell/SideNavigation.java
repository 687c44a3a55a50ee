package org.gridcase.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;

/** The pages one may use, by section, with what waits on them. */
class SideNavigation extends Div {
    SideNavigation(List<NavigationEntry> entries) {
        addClassName("gc-navigation");
        Map<Section, SideNav> sections = new EnumMap<>(Section.class);
        for (NavigationEntry entry : entries) {
            sections.computeIfAbsent(entry.section(), this::section).addItem(item(entry));
        }
        sections.values().forEach(this::add);
    }

    private SideNav section(Section section) {
        SideNav nav = new SideNav();
        if (section != Section.WORK) {
            nav.setLabel(
                    getTranslation(
                            section == Section.OVERSIGHT
                                    ? "shell.nav.oversight"
                                    : "shell.nav.administration"));
        }
        return nav;
    }

    private SideNavItem item(NavigationEntry entry) {
        SideNavItem item =
                new SideNavItem(getTranslation(entry.key()), entry.path(), entry.icon().create());
        item.setMatchNested(!entry.path().isEmpty());
        int waiting = entry.count().getAsInt();
        if (waiting > 0) {
            item.setSuffixComponent(new Count(waiting));
        }
        return item;
    }

    /** A small number that does not grow without end. */
    static class Count extends Span {
        private static final int MOST = 99;

        Count(int number) {
            super(number > MOST ? MOST + "+" : Integer.toString(number));
            addClassName("gc-count");
        }
    }
}
