package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
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
import org.gridcase.shared.ui.FieldGrid;
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

    private FieldGrid<ModelSummary> processes(List<ModelSummary> processes) {
        return new FieldGrid<ModelSummary>()
                .part(
                        say("process"),
                        model -> link(name(model), ModelView.class, model.process()),
                        2)
                .text(
                        say("version"),
                        model -> getTranslation("modelling.view.number", model.live().number()))
                .text(say("origin"), model -> origin(model.live().origin()))
                .part(say("since"), model -> times.moment(model.live().effectiveAt()))
                .text(say("running"), ModelSummary::running)
                .text(say("runningOlder"), ModelSummary::runningOlder)
                .showing(processes);
    }

    private FieldGrid<DraftView> drafts(List<DraftView> open, List<ModelSummary> processes) {
        Map<String, String> names = names(processes);
        return new FieldGrid<DraftView>()
                .part(
                        say("process"),
                        draft ->
                                link(
                                        names.getOrDefault(draft.process(), draft.process()),
                                        DraftPage.class,
                                        String.valueOf(draft.id())),
                        2)
                .part(say("state"), this::state)
                .text(say("author"), this::author)
                .part(say("saved"), draft -> times.moment(draft.savedAt()))
                .text(say("reason"), DraftView::reason, 3)
                .showing(open);
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

    private static RouterLink link(String text, Class<? extends Component> view, String parameter) {
        RouterLink link = new RouterLink(text, view, new RouteParameters("id", parameter));
        link.addClassName("gc-link");
        return link;
    }

    private String say(String field) {
        return getTranslation("modelling.field." + field);
    }
}
