package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Heat;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ModelExchange;
import org.gridcase.modelling.Origin;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.FieldGrid;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;
import org.gridcase.workflow.ProcessModels;

/** One process: where its cases stand on the diagram, how long steps take, and its versions. */
@Route(ModelsNavigation.PATH + "/:id")
@PermitAll
class ModelView extends Div implements BeforeEnterObserver {
    private final transient Library library;
    private final transient Drafts drafts;
    private final transient ModelExchange exchange;
    private final transient Heat heat;
    private final transient ProcessModels models;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient Times times;
    private final transient Texts texts;
    private final transient ZoneId place;
    private final transient Clock clock;

    ModelView(
            Library library,
            Drafts drafts,
            ModelExchange exchange,
            Heat heat,
            ProcessModels models,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            Times times,
            Texts texts,
            ZoneId place,
            Clock clock) {
        this.library = library;
        this.drafts = drafts;
        this.exchange = exchange;
        this.heat = heat;
        this.models = models;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        this.times = times;
        this.texts = texts;
        this.place = place;
        this.clock = clock;
        addClassNames("gc-page", "gc-models");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_MODELS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        String process = event.getRouteParameters().get("id").orElse("");
        List<ReleaseView> versions = library.versions(actor.get(), process);
        ReleaseView live =
                versions.stream().filter(v -> v.number() != null).findFirst().orElseThrow();
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        add(new PageHeading(models.name(live.definitionId(), chinese)));
        add(heat(versions));
        add(new H2(getTranslation("modelling.view.versions")), versions(versions, live));
        add(
                new H2(getTranslation("modelling.forms.title")),
                new FormsPart(process, library.forms(actor.get(), process), times));
        Button begin =
                new Button(
                        getTranslation("modelling.view.begin"),
                        VaadinIcon.EDIT.create(),
                        click -> open(drafts.begin(actor.get(), process, null).id()));
        begin.setDisableOnClick(true);
        Button running =
                new Button(
                        getTranslation("modelling.view.runningCases"),
                        VaadinIcon.FORWARD.create(),
                        click -> go(ModelsNavigation.running(process)));
        Button compare =
                new Button(
                        getTranslation("modelling.change.compare"),
                        VaadinIcon.SPLIT_H.create(),
                        click -> go(ModelsNavigation.differences(process)));
        add(new ActionBar(begin, running, compare));
    }

    private HeatPart heat(List<ReleaseView> versions) {
        List<ReleaseView> used = versions.stream().filter(v -> v.definitionId() != null).toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), place);
        return new HeatPart(used, heat, models, actor.get(), texts, place, today);
    }

    private FieldGrid<ReleaseView> versions(List<ReleaseView> versions, ReleaseView live) {
        Map<String, Long> running = library.running(actor.get());
        return new FieldGrid<ReleaseView>()
                .text(say("number"), this::number)
                .part(say("since"), version -> times.moment(version.effectiveAt()))
                .text(
                        say("running"),
                        version -> running.getOrDefault(String.valueOf(version.definitionId()), 0L))
                .text(say("author"), this::author)
                .text(say("approver"), ReleaseView::approver)
                .text(say("reason"), ReleaseView::reason, 3)
                .part("", this::download)
                .part("", version -> back(version, live))
                .showing(versions);
    }

    private ModelDownload download(ReleaseView version) {
        String number = version.number() == null ? "planned" : "v" + version.number();
        return new ModelDownload(
                getTranslation("modelling.exchange.files"),
                version.process() + "-" + number + ".zip",
                () -> exchange.version(actor.get(), version.id()));
    }

    private String number(ReleaseView version) {
        return version.number() == null
                ? getTranslation("modelling.view.planned")
                : getTranslation("modelling.view.number", version.number());
    }

    private String author(ReleaseView version) {
        return version.origin() == Origin.DELIVERED
                ? getTranslation("modelling.origin.delivered")
                : version.author();
    }

    private Component back(ReleaseView version, ReleaseView live) {
        if (version.number() == null || version.number().equals(live.number())) {
            return new Div();
        }
        Button back = new Button(getTranslation("modelling.view.back"), click -> goBack(version));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return back;
    }

    private void goBack(ReleaseView version) {
        TextArea reason = new TextArea(getTranslation("modelling.field.reason"));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("modelling.view.backTitle", version.number()),
                        getTranslation("modelling.draft.propose"));
        dialog.fields(new Paragraph(getTranslation("modelling.view.backHint")), reason);
        dialog.onSubmit(
                () -> open(drafts.goBack(actor.get(), version.id(), reason.getValue(), null).id()));
        dialog.open();
    }

    private void open(long draft) {
        go(ModelsNavigation.draft(draft));
    }

    private void go(String page) {
        getUI().ifPresent(ui -> ui.navigate(page));
    }

    private String say(String field) {
        return getTranslation("modelling.field." + field);
    }
}
