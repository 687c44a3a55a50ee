package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.modelling.DraftState;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ModelExchange;
import org.gridcase.modelling.ModelSummary;
import org.gridcase.modelling.Origin;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** The processes of the town: which version new cases use, how many run, what is being changed. */
@Route(ModelsNavigation.PATH)
@PermitAll
class LibraryView extends Div implements BeforeEnterObserver {
    private final transient Library library;
    private final transient Drafts drafts;
    private final transient ModelExchange exchange;
    private final transient CurrentActor currentActor;
    private final transient Jurisdiction jurisdiction;
    private final transient Times times;

    LibraryView(
            Library library,
            Drafts drafts,
            ModelExchange exchange,
            CurrentActor currentActor,
            Jurisdiction jurisdiction,
            Times times) {
        this.library = library;
        this.drafts = drafts;
        this.exchange = exchange;
        this.currentActor = currentActor;
        this.jurisdiction = jurisdiction;
        this.times = times;
        addClassNames("gc-page", "gc-models");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = currentActor.get();
        if (!jurisdiction.mayEverywhere(actor, Action.ADMINISTER_MODELS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        List<ModelSummary> processes = library.processes(actor);
        add(new PageHeading(getTranslation("modelling.view.title")));
        List<DraftView> open = drafts.open(actor);
        if (!open.isEmpty()) {
            add(new H2(getTranslation("modelling.view.drafts")), drafts(open, processes));
        }
        add(new H2(getTranslation("modelling.view.processes")), processes(processes));
        RouterLink stuck =
                new RouterLink(getTranslation("modelling.stuck.title"), StuckCasesView.class);
        stuck.addClassName("gc-link");
        add(new Paragraph(stuck), exchange(processes));
    }

    private Div exchange(List<ModelSummary> processes) {
        Map<String, String> names = names(processes);
        var download =
                new ModelDownload(
                        getTranslation("modelling.exchange.export"),
                        "gridcase-models.zip",
                        () -> exchange.folder(currentActor.get()));
        Button bring =
                new Button(
                        getTranslation("modelling.exchange.import"),
                        VaadinIcon.UPLOAD_ALT.create(),
                        click -> new ModelImport(exchange, currentActor, names::get).open());
        bring.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new Div(download, bring);
    }

    private Map<String, String> names(List<ModelSummary> processes) {
        return processes.stream().collect(Collectors.toMap(ModelSummary::process, this::name));
    }

    private Grid<ModelSummary> processes(List<ModelSummary> processes) {
        Grid<ModelSummary> grid = grid();
        grid.addComponentColumn(model -> link(name(model), ModelView.class, model.process()))
                .setHeader(say("process"))
                .setFlexGrow(2);
        grid.addColumn(model -> getTranslation("modelling.view.number", model.live().number()))
                .setHeader(say("version"));
        grid.addColumn(model -> origin(model.live().origin())).setHeader(say("origin"));
        grid.addComponentColumn(model -> times.moment(model.live().effectiveAt()))
                .setHeader(say("since"));
        grid.addColumn(ModelSummary::running).setHeader(say("running"));
        grid.addColumn(ModelSummary::runningOlder).setHeader(say("runningOlder"));
        grid.setItems(processes);
        return grid;
    }

    private Grid<DraftView> drafts(List<DraftView> open, List<ModelSummary> processes) {
        Map<String, String> names = names(processes);
        Grid<DraftView> grid = grid();
        grid.addComponentColumn(
                        draft ->
                                link(
                                        names.getOrDefault(draft.process(), draft.process()),
                                        DraftPage.class,
                                        String.valueOf(draft.id())))
                .setHeader(say("process"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state).setHeader(say("state"));
        grid.addColumn(this::author).setHeader(say("author"));
        grid.addComponentColumn(draft -> times.moment(draft.savedAt())).setHeader(say("saved"));
        grid.addColumn(DraftView::reason).setHeader(say("reason")).setFlexGrow(3);
        grid.setItems(open);
        return grid;
    }

    private String author(DraftView draft) {
        return draft.author().equals(Actor.SYSTEM.staffId())
                ? origin(Origin.DELIVERED)
                : draft.authorName();
    }

    private StateBadge state(DraftView draft) {
        return draft.state() == DraftState.PROPOSED
                ? new StateBadge(Tone.WARN, getTranslation("modelling.state.proposed"))
                : new StateBadge(Tone.BUSY, getTranslation("modelling.state.open"));
    }

    private String origin(Origin origin) {
        return getTranslation("modelling.origin." + origin.name().toLowerCase());
    }

    private String name(ModelSummary model) {
        return Locales.nearest(getLocale()) == Locales.ENGLISH ? model.nameEn() : model.name();
    }

    private static RouterLink link(
            String text,
            Class<? extends com.vaadin.flow.component.Component> view,
            String parameter) {
        RouterLink link =
                new RouterLink(
                        text, view, new com.vaadin.flow.router.RouteParameters("id", parameter));
        link.addClassName("gc-link");
        return link;
    }

    private static <T> Grid<T> grid() {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String say(String field) {
        return getTranslation("modelling.field." + field);
    }
}
