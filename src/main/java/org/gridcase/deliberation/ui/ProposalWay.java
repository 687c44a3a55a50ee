package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.ProcessDiagram;

/** The way of the proposal as a map: steps gone are marked, the present one pulses. */
class ProposalWay extends Section {

    ProposalWay(DeliberationParts parts, Actor actor, String number) {
        addClassNames("gc-card", "gc-case-way");
        add(new H2(getTranslation("deliberation.page.way")));
        boolean chinese = Locales.nearest(getLocale()).equals(Locales.CHINESE);
        Map<String, String> notes = new HashMap<>();
        for (WorkItemView step : parts.deliberations().steps(actor, number)) {
            String person = step.open() ? step.holder() : step.doneBy();
            if (person != null && !step.withdrawn()) {
                notes.put(step.step(), parts.words().person(person, getLocale()));
            }
        }
        parts.deliberations()
                .journey(actor, number)
                .ifPresent(
                        journey -> {
                            ProcessDiagram diagram = new ProcessDiagram();
                            diagram.show(
                                    parts.deliberations().drawing(journey, chinese),
                                    journey.gone(),
                                    journey.present(),
                                    notes);
                            add(diagram);
                        });
    }
}
