package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.gridcase.casework.CaseView;
import org.gridcase.catalogue.HandlingPath;

/** What the case is, how it stands, and where it is now with whom. */
class CaseHeader extends Header {

    CaseHeader(CaseOnPage page) {
        CaseView theCase = page.theCase();
        addClassNames("gc-card", "gc-case-header");
        if (theCase.path() == HandlingPath.EMERGENCY) {
            addClassName("gc-emergency");
        }
        Div title =
                new Div(
                        new H1(page.parts().words().item(theCase.item(), getLocale())),
                        CaseBadges.state(theCase.state()),
                        CaseBadges.path(theCase.path()));
        title.addClassName("gc-case-title");
        Span number = new Span(theCase.number());
        number.addClassName("gc-muted");
        add(title, new CaseMenu(page), number, now(page));
    }

    private UnorderedList now(CaseOnPage page) {
        UnorderedList now = new UnorderedList();
        now.addClassName("gc-case-now");
        page.open().forEach(step -> now.add(new CaseStanding(page, step)));
        if (page.open().isEmpty()) {
            now.add(CaseStanding.withoutStep(page));
        }
        return now;
    }
}
