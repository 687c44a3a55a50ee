package org.gridcase.supervision.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.gridcase.organisation.Actor;
import org.gridcase.supervision.DecisionCounts;
import org.gridcase.supervision.DecisionStatistics;

/** How often deadlines were moved in the last days: extensions, suspensions, returns. */
class BoardDecisions extends Section {

    BoardDecisions(Actor actor, BoardQuery query, BoardParts parts) {
        addClassName("gc-card");
        DecisionCounts counts = parts.decisions().counts(actor, query.unit());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gc-facts");
        fact(facts, "asked", counts.asked());
        fact(facts, "extended", counts.extended());
        fact(facts, "refused", counts.refused());
        fact(facts, "suspended", counts.suspended());
        fact(facts, "returned", counts.returned());
        fact(facts, "urged", counts.urged());
        add(new H2(getTranslation("supervision.decisions.title", DecisionStatistics.DAYS)), facts);
    }

    private void fact(DescriptionList facts, String key, int count) {
        facts.add(
                new DescriptionList.Term(getTranslation("supervision.decisions." + key)),
                new DescriptionList.Description(
                        getTranslation("supervision.decisions.times", count)));
    }
}
