package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gridcase.casework.CaseView;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.ui.GridMap;
import org.gridcase.shared.ui.GridMap.Area;
import org.gridcase.shared.ui.GridMap.Pin;
import org.gridcase.shared.ui.PersonChip;

/** What was reported: words, which, how many, where, by whom, with the photographs. */
class CaseFacts extends Section {

    private final DescriptionList facts = new DescriptionList();

    CaseFacts(CaseOnPage page) {
        addClassNames("gc-card", "gc-case-facts");
        CaseView theCase = page.theCase();
        Paragraph words = new Paragraph(theCase.words());
        words.addClassNames("gc-words", "gc-case-words");
        add(new H2(getTranslation("casework.facts.title")), words);
        photographs(page).forEach(this::add);
        facts.addClassName("gc-facts");
        fill(page);
        Div beside = new Div(facts);
        beside.addClassName("gc-case-place");
        if (theCase.point() != null) {
            beside.add(map(page));
        }
        add(beside);
    }

    private void fill(CaseOnPage page) {
        CaseView theCase = page.theCase();
        CaseNames words = page.parts().words();
        fact("casework.facts.place", new Span(place(page)));
        fact("casework.facts.unit", new Span(words.lying(theCase.unit(), getLocale())));
        if (theCase.quantity() > 1) {
            fact("casework.facts.quantity", new Span(Integer.toString(theCase.quantity())));
        }
        fact("casework.facts.channel", new Span(getTranslation(theCase.channel().key())));
        fact(
                "casework.facts.reportedBy",
                new PersonChip(words.person(theCase.reportedBy(), theCase.unit(), getLocale())));
        fact("casework.facts.reportedAt", page.parts().times().moment(theCase.reportedAt()));
        if (theCase.reporter() != null) {
            fact("casework.facts.reporter", new CaseReporter(page));
        }
        if (theCase.trackingCode() != null && theCase.reporter() != null) {
            fact("casework.facts.code", CaseSlipPage.link(theCase));
        }
    }

    private void fact(String key, Component value) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
    }

    /** Only those that came with the report; the others stand in the story where they came. */
    private static List<Component> photographs(CaseOnPage page) {
        List<AttachmentView> reported =
                page.parts().timeline().files(page.actor(), page.number()).stream()
                        .filter(file -> !file.at().isAfter(page.theCase().reportedAt()))
                        .toList();
        return CaseFileLinks.of(reported);
    }

    private GridMap map(CaseOnPage page) {
        CaseView theCase = page.theCase();
        GridMap map = new GridMap();
        map.addClassName("gc-case-map");
        page.parts()
                .units()
                .find(theCase.unit())
                .filter(unit -> !unit.boundary().isEmpty())
                .ifPresent(unit -> map.setAreas(List.of(area(unit))));
        map.setPins(
                List.of(
                        new Pin(
                                theCase.number(),
                                theCase.point(),
                                place(page),
                                CaseBadges.tone(theCase.state()))));
        return map;
    }

    private String place(CaseOnPage page) {
        return page.parts().units().place(page.theCase().place(), getLocale());
    }

    private Area area(UnitView unit) {
        return new Area(unit.code(), unit.name(getLocale()), unit.boundary());
    }
}
