package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.gridcase.casework.CaseView;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;

/**
 * A case: what it is, the one thing to do next, who is at work on it, its way through the process
 * and its story. A number that is unknown or somebody else's answers alike.
 */
@Route(CasePage.PATH + "/:" + CasePage.NUMBER)
@PermitAll
class CasePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "cases";
    static final String NUMBER = "number";

    private final transient CurrentActor current;
    private final transient CaseParts parts;
    private String number;

    CasePage(CurrentActor current, CaseParts parts) {
        this.current = current;
        this.parts = parts;
        addClassNames("gc-page", "gc-case");
    }

    static String to(String number) {
        return PATH + "/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(NUMBER).orElse("").toUpperCase(Locale.ROOT);
        show();
    }

    private void show() {
        Actor actor = current.get();
        CaseView theCase = parts.cases().view(actor, number);
        parts.cases().seen(actor, number);
        CaseOnPage page =
                new CaseOnPage(
                        actor,
                        theCase,
                        parts.journey().steps(actor, number),
                        parts.journey().offeredTo(actor, number),
                        parts,
                        this::show);
        removeAll();
        add(new CaseHeader(page), main(page), new CaseStory(page));
    }

    private static Div main(CaseOnPage page) {
        Div main = new Div(new CaseTask(page));
        page.parts()
                .clocks()
                .show(page.actor(), page.number(), page.refresh())
                .ifPresent(main::add);
        main.add(new CaseFacts(page));
        main.addClassName("gc-case-main");
        CaseView theCase = page.theCase();
        if (!theCase.departments().isEmpty()) {
            main.add(new CaseUnitsAtWork(page));
        }
        page.parts().orders().show(page.actor(), page.number()).ifPresent(main::add);
        if (theCase.path() == HandlingPath.APPROVAL) {
            page.parts()
                    .notices()
                    .of(page.actor(), page.number())
                    .ifPresent(notice -> main.add(new CaseNoticeBox(page, notice)));
        }
        if (theCase.rating() != null) {
            main.add(new CaseRating(theCase));
        }
        main.add(new CaseWay(page));
        return main;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("shell.product");
    }
}
