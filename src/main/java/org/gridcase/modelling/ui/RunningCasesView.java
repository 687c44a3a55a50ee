package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldGrid;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;
import org.gridcase.workflow.ProcessModels;

/** Running cases of a process by their version, and how they were or are brought to another one. */
@Route(ModelsNavigation.PATH + "/:id/running")
@PermitAll
class RunningCasesView extends Div implements BeforeEnterObserver {
    private final transient Library library;
    private final transient Migrations migrations;
    private final transient ProcessModels models;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient Times times;

    RunningCasesView(
            Library library,
            Migrations migrations,
            ProcessModels models,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            Times times) {
        this.library = library;
        this.migrations = migrations;
        this.models = models;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        this.times = times;
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
        List<ReleaseView> versions =
                library.versions(actor.get(), process).stream()
                        .filter(version -> version.number() != null)
                        .toList();
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        String name = models.name(versions.get(0).definitionId(), chinese);
        add(new PageHeading(getTranslation("modelling.running.title", name)));
        add(new Paragraph(getTranslation("modelling.running.hint")));
        add(versions(versions));
        add(new H2(getTranslation("modelling.running.migrations")));
        List<MigrationView> earlier = migrations.of(actor.get(), process);
        add(
                earlier.isEmpty()
                        ? new Paragraph(getTranslation("modelling.running.none"))
                        : migrations(earlier));
    }

    private FieldGrid<ReleaseView> versions(List<ReleaseView> versions) {
        Map<String, Long> running = library.running(actor.get());
        List<ReleaseView> shown =
                versions.stream()
                        .filter(
                                version ->
                                        version == versions.get(0)
                                                || running.containsKey(version.definitionId()))
                        .toList();
        boolean others = versions.size() > 1;
        return new FieldGrid<ReleaseView>()
                .text(
                        say("number"),
                        version -> getTranslation("modelling.view.number", version.number()))
                .part(say("since"), version -> times.moment(version.effectiveAt()))
                .text(say("running"), version -> running.getOrDefault(version.definitionId(), 0L))
                .part(
                        "",
                        version -> {
                            Button move = move(version, versions);
                            move.setVisible(others && running.containsKey(version.definitionId()));
                            return move;
                        })
                .showing(shown);
    }

    private Button move(ReleaseView version, List<ReleaseView> versions) {
        Button move =
                new Button(
                        getTranslation("modelling.running.move"),
                        click -> begin(version, versions));
        move.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return move;
    }

    private void begin(ReleaseView from, List<ReleaseView> versions) {
        Select<ReleaseView> target = new Select<>();
        target.setLabel(getTranslation("modelling.running.target"));
        target.setItemLabelGenerator(
                version -> getTranslation("modelling.view.number", version.number()));
        List<ReleaseView> others =
                versions.stream().filter(version -> version.id() != from.id()).toList();
        target.setItems(others);
        target.setValue(others.get(0));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("modelling.running.moveTitle", from.number()),
                        getTranslation("modelling.running.preview"));
        dialog.fields(new Paragraph(getTranslation("modelling.running.moveHint")), target);
        dialog.onSubmit(
                () -> {
                    long id =
                            migrations
                                    .begin(actor.get(), from.id(), target.getValue().id(), null)
                                    .id();
                    getUI().ifPresent(ui -> ui.navigate(ModelsNavigation.migration(id)));
                });
        dialog.open();
    }

    private FieldGrid<MigrationView> migrations(List<MigrationView> earlier) {
        return new FieldGrid<MigrationView>()
                .part(
                        say("version"),
                        one ->
                                new RouterLink(
                                        getTranslation(
                                                "modelling.migration.way", one.from(), one.to()),
                                        MigrationPage.class,
                                        new RouteParameters("id", String.valueOf(one.id()))))
                .part(say("state"), one -> MigrationWords.badge(this, one))
                .text(say("author"), MigrationView::authorName)
                .text(say("decidedBy"), MigrationView::approver)
                .part(say("begunAt"), one -> times.moment(one.madeAt()))
                .text(say("why"), MigrationView::reason, 3)
                .showing(earlier);
    }

    private String say(String field) {
        return getTranslation("modelling.field." + field);
    }
}
