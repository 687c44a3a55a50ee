package org.gridcase.trial.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gridcase.modelling.DraftView;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.trial.TrialView;
import org.gridcase.trial.Trials;
import org.gridcase.workflow.Journeys.Journey;

/** Where the case of a trial was and is, one diagram for each process that it came through. */
class TrialMap extends Div {

    private final transient DraftView draft;
    private final transient Trials trials;
    private final transient CurrentActor actor;
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Map<Tab, Ways> tabs = new LinkedHashMap<>();

    /** All runs of one process together. */
    private record Ways(String definitionId, Map<String, Integer> gone, Set<String> present) {}

    TrialMap(TrialView now, DraftView draft, Trials trials, TrialWords words, CurrentActor actor) {
        this.draft = draft;
        this.trials = trials;
        this.actor = actor;
        Map<String, Ways> all = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Journey journey : now.journeys()) {
            names.put(
                    journey.key(), new Bilingual(journey.name(), journey.nameEn()).in(getLocale()));
            Ways ways =
                    all.computeIfAbsent(
                            journey.key(),
                            key ->
                                    new Ways(
                                            journey.definitionId(),
                                            new LinkedHashMap<>(),
                                            new LinkedHashSet<>()));
            journey.gone().forEach((id, times) -> ways.gone().merge(id, times, Integer::sum));
            ways.present().addAll(journey.present());
        }
        Tabs bar = new Tabs();
        all.forEach(
                (key, ways) -> {
                    Tab tab = new Tab(names.get(key));
                    tabs.put(tab, ways);
                    bar.add(tab);
                    if (key.equals(draft.process())) {
                        bar.setSelectedTab(tab);
                    }
                });
        bar.addSelectedChangeListener(change -> show(change.getSelectedTab()));
        diagram.setHeight("24rem");
        add(bar, diagram);
        show(bar.getSelectedTab());
    }

    private void show(Tab tab) {
        Ways ways = tabs.get(tab);
        if (ways != null) {
            boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
            diagram.show(
                    trials.drawing(actor.get(), draft.id(), ways.definitionId(), chinese),
                    ways.gone(),
                    ways.present(),
                    Map.of());
        }
    }
}
