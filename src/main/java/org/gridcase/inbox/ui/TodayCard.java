package org.gridcase.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.gridcase.inbox.InboxRow;

/** A few rows of a box on the start page; each leads to itself in the box. */
class TodayCard extends Div {

    /**
     * @param place the box and filter the rows are from
     * @param whole whether that place holds just such rows, so that it is worth a link
     */
    TodayCard(String title, InboxPlace place, boolean whole, List<InboxRow> shown, InboxRows rows) {
        addClassNames("gc-card", "gc-today-card");
        Div heading = new Div(new H2(title));
        if (whole) {
            RouterLink all = link(place);
            all.setText(getTranslation("inbox.today.all"));
            heading.add(all);
        }
        heading.addClassName("gc-today-card-heading");
        add(heading);
        for (InboxRow row : shown) {
            RouterLink link = link(place.opening(place.key(row)));
            RowCard card = rows.card(row, row.unread() ? "inbox.row.new" : null);
            card.setClassName("gc-emergency", row.urgent());
            link.add(card);
            link.addClassName("gc-row-link");
            add(link);
        }
    }

    private static RouterLink link(InboxPlace place) {
        RouterLink link = new RouterLink();
        link.setRoute(InboxView.class, new RouteParameters("box", place.box().slug()));
        link.setQueryParameters(place.query());
        return link;
    }
}
