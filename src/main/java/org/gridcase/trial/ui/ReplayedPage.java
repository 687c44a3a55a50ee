package org.gridcase.trial.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Ids;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.ReplayedCase;
import org.gridcase.trial.ReplayedCase.Both;
import org.gridcase.trial.ReplayedCase.Times;
import org.gridcase.trial.Replays;
import org.gridcase.workflow.Journeys.Journey;

/** One past case: the way it went and the way it would have gone, side by side. */
@Route(TrialNavigation.CASE)
@PermitAll
class ReplayedPage extends Div implements BeforeEnterObserver {

    private final transient Replays replays;
    private final transient ReplayWords words;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;

    ReplayedPage(
            Replays replays, ReplayWords words, CurrentActor actor, Jurisdiction jurisdiction) {
        this.replays = replays;
        this.words = words;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        addClassNames("gc-page", "gc-models");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_MODELS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        var parameters = event.getRouteParameters();
        long draft = Ids.parse(parameters.get("id").orElse(""), "modelling.error.draftUnknown");
        ReplayView replay =
                replays.latest(actor.get(), draft)
                        .orElseThrow(() -> new NotFound("trial.error.replayUnknown"));
        show(replay, replays.one(actor.get(), replay.id(), parameters.get("number").orElse("")));
    }

    private void show(ReplayView replay, ReplayedCase one) {
        StateBadge badge =
                new StateBadge(
                        ReplayWords.tone(one.verdict()), getTranslation(one.verdict().key()));
        add(new PageHeading(getTranslation("trial.replayed.title", one.number()), badge));
        Anchor back =
                new Anchor(
                        TrialNavigation.replay(replay.draft()),
                        getTranslation("trial.replayed.back"));
        back.addClassName("gc-link");
        add(
                back,
                new Paragraph(
                        words.words().item(one.item(), getLocale())
                                + " · "
                                + words.where(one, getLocale())));
        String process =
                one.gone().containsKey(replay.process())
                        ? replay.process()
                        : one.gone().keySet().stream().findFirst().orElse(replay.process());
        Div both =
                new Div(
                        new Div(
                                new H2(getTranslation("trial.replayed.was")),
                                was(one.number(), process)),
                        new Div(
                                new H2(getTranslation("trial.replayed.would")),
                                would(replay, one, process)));
        both.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(30rem, 100%), 1fr))")
                .set("gap", "var(--lumo-space-m)");
        add(both);
        add(
                table(one.steps()),
                new H3(getTranslation("trial.replayed.total", words.total(one, getLocale()))));
    }

    private Component was(String number, String process) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        String definition = null;
        for (Journey journey : replays.was(actor.get(), number)) {
            if (journey.key().equals(process)) {
                definition = journey.definitionId();
                journey.gone().forEach((id, times) -> gone.merge(id, times, Integer::sum));
            }
        }
        if (definition == null) {
            return new Paragraph(getTranslation("trial.replayed.gone"));
        }
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        return diagram(replays.drawing(actor.get(), definition, chinese), gone, Set.of(), Map.of());
    }

    private ProcessDiagram would(ReplayView replay, ReplayedCase one, String process) {
        Map<String, String> notes = new LinkedHashMap<>();
        one.steps().stream()
                .filter(step -> step.step().process().equals(process))
                .filter(step -> step.otherDates() || step.was() == null)
                .forEach(step -> notes.put(step.step().step(), note(step)));
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        return diagram(
                replays.drawingWith(actor.get(), replay.draft(), process, chinese),
                one.gone().getOrDefault(process, Map.of()),
                one.present().getOrDefault(process, Set.of()),
                notes);
    }

    private String note(Both step) {
        return words.words().limit(step.was() == null ? null : step.was().limit(), getLocale())
                + " → "
                + words.words()
                        .limit(step.would() == null ? null : step.would().limit(), getLocale());
    }

    private static ProcessDiagram diagram(
            String xml, Map<String, Integer> gone, Set<String> present, Map<String, String> notes) {
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.show(xml, gone, present, notes);
        diagram.setHeight("22rem");
        return diagram;
    }

    private NativeTable table(List<Both> steps) {
        NativeTableRow heads = new NativeTableRow();
        for (String head :
                List.of("step", "limitWas", "dueWas", "limitWould", "dueWould", "done")) {
            heads.addHeaderCell().setText(getTranslation("trial.replayed." + head));
        }
        NativeTableBody body = new NativeTableBody();
        steps.forEach(step -> body.add(row(step)));
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        table.addClassName("gc-changes");
        return table;
    }

    private NativeTableRow row(Both step) {
        NativeTableRow row = new NativeTableRow();
        row.addDataCell().setText(words.words().step(step.step(), getLocale()));
        cells(row, step.was());
        cells(row, step.would());
        Times times = step.was() == null ? step.would() : step.was();
        row.addDataCell().setText(moment(times.endedAt()));
        return row;
    }

    private void cells(NativeTableRow row, Times times) {
        if (times == null) {
            row.addDataCell().setText(getTranslation("trial.replayed.absent"));
            row.addDataCell().setText("—");
            return;
        }
        row.addDataCell().setText(words.words().limit(times.limit(), getLocale()));
        row.addDataCell().setText(moment(times.dueAt()));
    }

    private String moment(Instant at) {
        return words.words().moment(at, getLocale());
    }
}
