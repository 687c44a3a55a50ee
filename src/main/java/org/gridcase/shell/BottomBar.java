package org.gridcase.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.ui.NavigationEntry;

/** The few pages a thumb reaches on a telephone, and "me" for all others. */
class BottomBar extends Nav {
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final transient Map<NavigationEntry, Count> counts = new HashMap<>();

    BottomBar(List<NavigationEntry> entries) {
        addClassName("gc-bottom-bar");
        setAriaLabel(getTranslation("shell.nav.main"));
        for (NavigationEntry entry : entries) {
            Count count = new Count();
            link(entry.path(), entry.phoneKey(), entry.icon()).add(count);
            counts.put(entry, count);
        }
        link(MeView.PATH, "shell.nav.me", VaadinIcon.USER);
    }

    private Anchor link(String path, String key, VaadinIcon icon) {
        Anchor link = new Anchor(path, icon.create(), new Span(getTranslation(key)));
        links.put(path, link);
        add(link);
        return link;
    }

    /** Marks the page that is shown. */
    void show(String path) {
        links.forEach(
                (entry, link) -> {
                    boolean here = Navigation.belongs(path, entry);
                    link.getElement().setAttribute("highlight", here);
                    if (here) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }

    void count(Map<NavigationEntry, Integer> waiting) {
        counts.forEach((entry, count) -> count.show(waiting.getOrDefault(entry, 0)));
    }
}
