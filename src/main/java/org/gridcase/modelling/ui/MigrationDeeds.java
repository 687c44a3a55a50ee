package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** What this administrator may do with a migration now. */
class MigrationDeeds extends Div {
    private final transient MigrationView migration;
    private final transient Migrations migrations;
    private final transient CurrentActor actor;
    private final transient Runnable again;
    private final Div bar = new Div();

    MigrationDeeds(
            MigrationView migration, Migrations migrations, CurrentActor actor, Runnable again) {
        this.migration = migration;
        this.migrations = migrations;
        this.actor = actor;
        this.again = again;
        boolean mine = migration.author().equals(actor.get().staffId());
        switch (migration.state()) {
            case PREVIEWING, READY -> mineToAsk(mine);
            case ASKED -> toDecide(mine);
            case RUNNING -> stop();
            default -> {
                // over: nothing to do
            }
        }
        bar.addClassName("gc-actions");
        add(bar);
    }

    private void mineToAsk(boolean mine) {
        if (!mine) {
            return;
        }
        Button ask =
                primary(
                        "modelling.migration.ask",
                        () ->
                                words(
                                        "modelling.migration.askTitle",
                                        "modelling.migration.ask",
                                        why ->
                                                migrations.ask(
                                                        actor.get(), migration.id(), why, null)));
        ask.setEnabled(migration.state() == org.gridcase.modelling.MigrationState.READY);
        bar.add(ask);
        drop();
    }

    private void toDecide(boolean mine) {
        if (mine) {
            add(new Paragraph(getTranslation("modelling.error.ownMigration")));
            drop();
            return;
        }
        bar.add(
                primary(
                        "modelling.migration.approve",
                        () ->
                                sure(
                                        "approve",
                                        () ->
                                                migrations.approve(
                                                        actor.get(),
                                                        migration.id(),
                                                        "migrate-" + migration.id()))));
        bar.add(
                new Button(
                        getTranslation("modelling.migration.refuse"),
                        click ->
                                words(
                                        "modelling.migration.refuse",
                                        "modelling.migration.refuse",
                                        why ->
                                                migrations.refuse(
                                                        actor.get(), migration.id(), why, null))));
    }

    private void drop() {
        bar.add(
                new Button(
                        getTranslation("modelling.migration.drop"),
                        click ->
                                sure(
                                        "drop",
                                        () -> migrations.drop(actor.get(), migration.id(), null))));
    }

    private void stop() {
        bar.add(
                new Button(
                        getTranslation("modelling.migration.stop"),
                        click ->
                                sure(
                                        "stop",
                                        () -> migrations.stop(actor.get(), migration.id(), null))));
    }

    private void sure(String what, Runnable act) {
        ConfirmAction.ask(
                getTranslation("modelling.migration." + what + "Title"),
                getTranslation("modelling.migration." + what + "Hint"),
                getTranslation("modelling.migration." + what),
                () -> done(act));
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("gc-primary");
        return button;
    }

    private void words(String title, String verb, Consumer<String> act) {
        TextArea words = new TextArea(getTranslation("modelling.migration.why"));
        FormDialog dialog = new FormDialog(getTranslation(title), getTranslation(verb));
        dialog.fields(words);
        dialog.onSubmit(
                () -> {
                    act.accept(words.getValue());
                    again.run();
                });
        dialog.open();
    }

    private void done(Runnable act) {
        try {
            act.run();
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
        }
        again.run();
    }
}
