package org.gridcase.modelling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.gridcase.modelling.MigrationState;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Ids;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Progress;
import org.gridcase.shared.ui.Times;
import org.gridcase.workflow.ProcessModels;

/**
 * One migration of running cases: mapping, preview, decision, progress, and what became of each.
 */
@Route(ModelsNavigation.PATH + "/migrations/:id")
@PermitAll
class MigrationPage extends Div implements BeforeEnterObserver {
    private static final int EVERY_MILLIS = 1500;

    private final transient Migrations migrations;
    private final transient ProcessModels models;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient Times times;
    private transient Registration polling;
    private long id;

    MigrationPage(
            Migrations migrations,
            ProcessModels models,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            Times times) {
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
        String wanted = event.getRouteParameters().get("id").orElse("");
        id = Ids.parse(wanted, "modelling.error.migrationUnknown");
        show();
    }

    private void show() {
        MigrationView migration = migrations.view(actor.get(), id);
        Places places = new Places(migration, migrations, models, actor.get(), getLocale());
        removeAll();
        add(
                new PageHeading(
                        getTranslation(
                                "modelling.migration.title",
                                places.process(),
                                migration.from(),
                                migration.to()),
                        MigrationWords.badge(this, migration)));
        add(new Paragraph(sentence(migration)));
        if (atWork(migration)) {
            add(progress(migration));
        }
        add(new H2(getTranslation("modelling.migration.cases")));
        add(new MigrationCasesPart(migration, migrations, places, actor, times));
        if (!atWork(migration)) {
            add(new H2(getTranslation("modelling.migration.mapping")));
            add(new MappingPart(migration, migrations, places, actor, this::show));
        }
        add(new MigrationDeeds(migration, migrations, actor, this::show));
        poll(migration);
    }

    private String sentence(MigrationView migration) {
        String state = migration.state().name().toLowerCase(Locale.ROOT);
        return getTranslation(
                "modelling.migration.sentence." + state,
                migration.authorName(),
                migration.reason() == null ? "" : migration.reason(),
                migration.approver() == null ? "" : migration.approver(),
                migration.words() == null ? "" : migration.words());
    }

    private ProgressBar progress(MigrationView migration) {
        int all = migration.cases();
        return Progress.of(all - migration.left(), all, sentence(migration));
    }

    private static boolean atWork(MigrationView migration) {
        return migration.state() == MigrationState.PREVIEWING
                || migration.state() == MigrationState.RUNNING;
    }

    /** While something happens in the background the page looks again and again. */
    private void poll(MigrationView migration) {
        getUI().ifPresent(ui -> ui.setPollInterval(atWork(migration) ? EVERY_MILLIS : -1));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        poll(migrations.view(actor.get(), id));
        polling = attached.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.remove();
        detached.getUI().setPollInterval(-1);
    }
}
