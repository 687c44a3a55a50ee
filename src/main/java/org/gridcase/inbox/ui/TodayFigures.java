package org.gridcase.inbox.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.BoxCounts;
import org.gridcase.inbox.InboxFilter;

/** How much waits, each number a link to what it counts. */
class TodayFigures extends Div {

    TodayFigures(BoxCounts waiting) {
        addClassName("gc-figures");
        InboxPlace mine = InboxPlace.of(Box.MINE);
        figure("inbox.today.figure.mine", waiting.mine(), mine);
        figure(
                "inbox.today.figure.late",
                waiting.overdue(),
                mine.with(new InboxFilter(null, null, null, true)));
        figure("inbox.today.figure.toClaim", waiting.toClaim(), InboxPlace.of(Box.TO_CLAIM));
        figure("inbox.today.figure.unread", waiting.unread(), InboxPlace.of(Box.FOR_INFORMATION));
    }

    private void figure(String key, int number, InboxPlace place) {
        Anchor figure = new Anchor(place.location().getPathWithQueryParameters());
        figure.setRouterIgnore(false);
        figure.addClassName("gc-figure");
        figure.getElement().setAttribute("none", number == 0);
        figure.getElement().setAttribute("late", number > 0 && place.filter().overdue());
        figure.getElement().appendChild(new Element("b").setText(InboxTabs.capped(number)));
        figure.add(new Span(getTranslation(key)));
        add(figure);
    }
}
