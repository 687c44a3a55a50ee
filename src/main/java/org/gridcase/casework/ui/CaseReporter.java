package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.casework.CaseView.Deed;
import org.gridcase.casework.ReportMatter.Reporter;

/** Who raised it, masked; in full for those whose task needs it, and each look is recorded. */
class CaseReporter extends Div {

    private final Div person = new Div();

    CaseReporter(CaseOnPage page) {
        addClassName("gc-case-reporter");
        add(person);
        show(page.theCase().reporter(), false);
        if (page.theCase().may(Deed.REVEAL_PERSON)) {
            addReveal(page);
        }
    }

    private void addReveal(CaseOnPage page) {
        Button reveal =
                new Button(getTranslation("casework.reporter.reveal"), VaadinIcon.EYE.create());
        reveal.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span consequence = new Span(getTranslation("casework.reporter.recorded"));
        consequence.addClassNames("gc-muted", "gc-small");
        Div offer = new Div(reveal, consequence);
        offer.addClassName("gc-case-reveal");
        reveal.addClickListener(
                click -> {
                    page.parts()
                            .cases()
                            .revealPerson(page.actor(), page.number())
                            .ifPresent(plain -> show(plain, true));
                    offer.setVisible(false);
                });
        add(offer);
    }

    private void show(Reporter reporter, boolean plain) {
        person.removeAll();
        line(reporter.name());
        if (plain && filled(reporter.phone())) {
            person.add(new Div(new Anchor("tel:" + reporter.phone(), reporter.phone())));
        } else {
            line(reporter.phone());
        }
        line(reporter.idNumber());
        line(reporter.address());
    }

    private void line(String value) {
        if (filled(value)) {
            person.add(new Div(value));
        }
    }

    private static boolean filled(String value) {
        return value != null && !value.isBlank();
    }
}
