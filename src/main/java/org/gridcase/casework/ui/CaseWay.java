package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casework.CaseJourney.Leg;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.ProcessDiagram;

/**
 * The way of the case as a map: its path first, then the parts it called. Steps gone are marked,
 * the present one pulses, a click on a step tells who did what there.
 */
class CaseWay extends Section {

    private final transient CaseOnPage page;
    private final ProcessDiagram diagram = new ProcessDiagram();
    private transient Leg shown;

    CaseWay(CaseOnPage page) {
        this.page = page;
        addClassNames("gc-card", "gc-case-way");
        add(new H2(getTranslation("casework.way.title")));
        List<Leg> legs = page.parts().journey().legs(page.actor(), page.number());
        if (legs.isEmpty()) {
            add(new Paragraph(getTranslation("casework.way.gone")));
            return;
        }
        if (legs.size() > 1) {
            add(tabs(legs));
        }
        diagram.onStep(this::open);
        Div hint = new Div(getTranslation("casework.way.hint"));
        hint.addClassNames("gc-muted", "gc-small");
        add(diagram, hint);
        show(legs.get(0));
    }

    private Tabs tabs(List<Leg> legs) {
        Map<Tab, Leg> tabs = new LinkedHashMap<>();
        for (Leg leg : legs) {
            String name = name(leg);
            tabs.put(
                    new Tab(leg.running() ? getTranslation("casework.way.here", name) : name), leg);
        }
        Tabs bar = new Tabs(tabs.keySet().toArray(Tab[]::new));
        bar.addSelectedChangeListener(change -> show(tabs.get(change.getSelectedTab())));
        return bar;
    }

    private void show(Leg leg) {
        shown = leg;
        boolean chinese = Locales.nearest(getLocale()).equals(Locales.CHINESE);
        String drawing = page.parts().journey().drawing(page.actor(), page.number(), leg, chinese);
        diagram.show(drawing, leg.gone(), leg.present(), notes(leg));
    }

    private String name(Leg leg) {
        return page.parts().words().step(leg.name(), leg.nameEn(), getLocale());
    }

    /** Who did a step last and when, or who has it now. */
    private Map<String, String> notes(Leg leg) {
        return page.steps().stream()
                .filter(step -> step.process().equals(leg.key()) && !step.withdrawn())
                .collect(
                        Collectors.toMap(
                                WorkItemView::step, this::note, (earlier, later) -> later));
    }

    private String note(WorkItemView step) {
        String person = step.open() ? step.holder() : step.doneBy();
        if (person == null) {
            return getTranslation("casework.way.unclaimed");
        }
        CaseNames words = page.parts().words();
        return getTranslation(
                step.open() ? "casework.way.held" : "casework.way.done",
                words.person(person, step.post(), step.unit(), getLocale()).name(),
                page.parts()
                        .times()
                        .words(getLocale(), step.open() ? step.offeredAt() : step.endedAt()));
    }

    private void open(String element) {
        List<WorkItemView> done =
                page.steps().stream()
                        .filter(step -> step.process().equals(shown.key()))
                        .filter(step -> step.step().equals(element))
                        .toList();
        if (!done.isEmpty()) {
            new CaseStepDialog(page, done).open();
        }
    }
}
