package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import org.gridcase.casework.CaseView;
import org.gridcase.organisation.CurrentActor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The slip that a resident takes home: with which code and where the case can be followed. To be
 * printed or read out, so it holds nothing about persons.
 */
@Route(value = CasePage.PATH + "/:" + CasePage.NUMBER + "/slip", autoLayout = false)
@PermitAll
class CaseSlipPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient CaseParts parts;

    CaseSlipPage(CurrentActor current, CaseParts parts) {
        this.current = current;
        this.parts = parts;
        addClassName("gc-slip");
    }

    /** The code with a link to its slip. */
    static Div link(CaseView theCase) {
        Span code = new Span(theCase.trackingCode());
        code.addClassName("gc-code");
        Anchor slip = new Anchor(CasePage.to(theCase.number()) + "/slip", "");
        slip.setTarget(AnchorTarget.BLANK);
        slip.add(VaadinIcon.PRINT.create(), new Span(code.getTranslation("casework.slip.open")));
        slip.addClassName("gc-file");
        Div both = new Div(code, slip);
        both.addClassName("gc-case-reveal");
        return both;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get(CasePage.NUMBER).orElse("");
        CaseView theCase = parts.cases().view(current.get(), number);
        if (theCase.trackingCode() == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(theCase);
    }

    private void show(CaseView theCase) {
        Span code = new Span(theCase.trackingCode());
        code.addClassName("gc-slip-code");
        Button print = new Button(getTranslation("casework.slip.print"), VaadinIcon.PRINT.create());
        print.addClassName("gc-slip-print");
        print.addClickListener(
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        add(
                new H1(getTranslation("casework.slip.title")),
                new Paragraph(
                        getTranslation(
                                "casework.slip.received",
                                parts.words().item(theCase.item(), getLocale()),
                                theCase.number(),
                                parts.times().full(getLocale(), theCase.reportedAt()))),
                new Paragraph(getTranslation("casework.slip.code")),
                code,
                new Paragraph(getTranslation("casework.slip.where", address())),
                new Paragraph(getTranslation("casework.slip.keep")),
                print);
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + PublicTrackPage.PATH)
                .toUriString();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("casework.slip.title");
    }
}
