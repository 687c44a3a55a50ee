package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.gridcase.casework.CaseTimeline.Event;
import org.gridcase.casework.CaseView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.PersonChip;

/** A case in few lines: what, where, who, the photographs, and the latest words. */
class CaseSummary extends Div {

    /** How far back the latest words are looked for. */
    private static final int RECENT = 5;

    private final DescriptionList facts = new DescriptionList();

    CaseSummary(Actor actor, CaseView theCase, CaseParts parts) {
        addClassName("gc-case-summary");
        Paragraph words = new Paragraph(theCase.words());
        words.addClassNames("gc-words", "gc-case-words");
        add(words);
        CaseFileLinks.of(parts.timeline().files(actor, theCase.number())).forEach(this::add);
        facts.addClassName("gc-facts");
        fact("casework.facts.place", new Span(parts.units().place(theCase.place(), getLocale())));
        fact("casework.facts.unit", new Span(parts.words().lying(theCase.unit(), getLocale())));
        if (theCase.quantity() > 1) {
            fact("casework.facts.quantity", new Span(Integer.toString(theCase.quantity())));
        }
        fact(
                "casework.facts.reportedBy",
                new PersonChip(
                        parts.words().person(theCase.reportedBy(), theCase.unit(), getLocale())));
        if (theCase.reporter() != null) {
            String phone = theCase.reporter().phone();
            fact(
                    "casework.facts.reporter",
                    new Span(theCase.reporter().name() + (phone == null ? "" : " " + phone)));
        }
        latest(actor, theCase, parts)
                .ifPresent(
                        event ->
                                fact(
                                        "casework.facts.latest",
                                        new Span(
                                                parts.sentences()
                                                        .say(event.entry(), getLocale()))));
        add(facts);
    }

    private static Optional<Event> latest(Actor actor, CaseView theCase, CaseParts parts) {
        return parts.timeline().of(actor, theCase.number(), null, RECENT).items().stream()
                .filter(event -> event.entry().words() != null)
                .filter(event -> !"case.reported".equals(event.entry().action()))
                .findFirst();
    }

    private void fact(String key, Component value) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
    }
}
