package org.gridcase.inbox.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.BoxCounts;

/** The six boxes with what waits in them. */
class InboxTabs extends Tabs {
    private final Map<Box, Tab> tabs = new EnumMap<>(Box.class);
    private final Map<Box, Span> counts = new EnumMap<>(Box.class);

    InboxTabs() {
        addThemeVariants(TabsVariant.LUMO_HIDE_SCROLL_BUTTONS);
        addClassName("gc-inbox-tabs");
        setAutoselect(false);
        for (Box box : Box.values()) {
            RouterLink link = new RouterLink();
            link.setRoute(InboxView.class, new RouteParameters("box", box.slug()));
            link.setQueryParameters(QueryParameters.empty());
            Span count = new Span();
            count.addClassName("gc-count");
            link.add(new Span(getTranslation(name(box))), count);
            Tab tab = new Tab(link);
            tabs.put(box, tab);
            counts.put(box, count);
            add(tab);
        }
    }

    void choose(Box box) {
        setSelectedTab(tabs.get(box));
    }

    void show(BoxCounts waiting) {
        counts.forEach((box, count) -> count.setVisible(false));
        show(Box.TO_CLAIM, waiting.toClaim());
        show(Box.MINE, waiting.mine());
        show(Box.FOR_INFORMATION, waiting.unread());
    }

    private void show(Box box, int number) {
        counts.get(box).setVisible(number > 0);
        counts.get(box).setText(capped(number));
    }

    /** As far as it was counted. */
    static String capped(int number) {
        return number < BoxCounts.CAP ? Integer.toString(number) : (BoxCounts.CAP - 1) + "+";
    }

    /** i18n key of a box. */
    static String name(Box box) {
        return switch (box) {
            case TO_CLAIM -> "inbox.box.toClaim";
            case MINE -> "inbox.box.mine";
            case DONE -> "inbox.box.done";
            case STARTED -> "inbox.box.started";
            case TAKEN_PART -> "inbox.box.takenPart";
            case FOR_INFORMATION -> "inbox.box.forInformation";
        };
    }
}
