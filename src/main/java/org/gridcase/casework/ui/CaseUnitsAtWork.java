package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.gridcase.casework.CaseView.Department;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** The units at work side by side, and how each of them stands. */
class CaseUnitsAtWork extends Section {

    CaseUnitsAtWork(CaseOnPage page) {
        addClassName("gc-card");
        UnorderedList units = new UnorderedList();
        units.addClassName("gc-case-units");
        page.theCase().departments().forEach(unit -> units.add(line(page, unit)));
        add(new H2(getTranslation("casework.units.title")), units);
    }

    private ListItem line(CaseOnPage page, Department unit) {
        Times times = page.parts().times();
        Span name = new Span(page.parts().words().unit(unit.unit(), getLocale()));
        name.addClassName("gc-case-step");
        Div who = new Div(name);
        if (unit.leading()) {
            Span lead = new Span(getTranslation("casework.units.lead"));
            lead.addClassName("gc-chip");
            who.add(lead);
        }
        Div when = new Div(new Span(getTranslation("casework.units.asked")));
        when.add(times.moment(unit.askedAt()));
        if (unit.answeredAt() != null) {
            when.add(
                    new Span(getTranslation("casework.units.answered")),
                    times.moment(unit.answeredAt()));
        }
        when.addClassNames("gc-muted", "gc-small");
        return new ListItem(who, badge(unit), when);
    }

    private StateBadge badge(Department unit) {
        Tone tone =
                switch (unit.state()) {
                    case "REPORTED" -> Tone.GOOD;
                    case "GAVE_BACK" -> Tone.WARN;
                    case "REPLACED" -> Tone.CALM;
                    default -> Tone.BUSY;
                };
        String kind = unit.responding() ? "casework.responder." : "casework.department.";
        return new StateBadge(tone, getTranslation(kind + unit.state()));
    }
}
