package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.gridcase.modelling.MoveState;
import org.gridcase.modelling.MoveView;
import org.gridcase.modelling.StuckCases;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** A move of a stuck case: what, why, by whom, and the decision while it waits for one. */
class MoveCard extends Div {
    private final transient MoveView move;
    private final transient StuckCases stuck;
    private final transient CurrentActor actor;
    private final transient Runnable again;

    MoveCard(MoveView move, StuckCases stuck, CurrentActor actor, Runnable again) {
        this.move = move;
        this.stuck = stuck;
        this.actor = actor;
        this.again = again;
        addClassName("gc-card");
        Span what =
                new Span(
                        getTranslation(
                                "modelling.stuck.what",
                                move.ref(),
                                move.process().in(getLocale()),
                                move.from().in(getLocale()),
                                move.to().in(getLocale())));
        add(new Div(what, badge()));
        add(new Paragraph(getTranslation("modelling.stuck.why", move.authorName(), move.reason())));
        if (move.words() != null) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "modelling.stuck.refusedBy", move.approver(), move.words())));
        }
        if (move.state() == MoveState.ASKED) {
            deeds(move.author().equals(actor.get().staffId()));
        }
    }

    private void deeds(boolean mine) {
        Button approve = new Button(getTranslation("modelling.stuck.approve"), click -> approve());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setDisableOnClick(true);
        approve.setVisible(!mine);
        String word =
                getTranslation(mine ? "modelling.migration.drop" : "modelling.migration.refuse");
        Button refuse = new Button(word, click -> refuse(word));
        add(new Div(approve, refuse));
        if (mine) {
            add(new Paragraph(getTranslation("modelling.error.ownMigration")));
        }
    }

    private void approve() {
        try {
            stuck.approve(actor.get(), move.id(), "move-" + move.id());
            Message.done(getTranslation("modelling.stuck.done", move.ref()));
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
        }
        again.run();
    }

    private void refuse(String word) {
        TextArea words = new TextArea(getTranslation("modelling.stuck.words"));
        FormDialog dialog = new FormDialog(word, word);
        dialog.fields(words);
        dialog.onSubmit(
                () -> {
                    stuck.refuse(actor.get(), move.id(), words.getValue(), null);
                    again.run();
                });
        dialog.open();
    }

    private StateBadge badge() {
        Tone tone =
                switch (move.state()) {
                    case ASKED -> Tone.WARN;
                    case MOVED -> Tone.GOOD;
                    case REFUSED, DROPPED -> Tone.CALM;
                };
        return new StateBadge(
                tone, MigrationWords.word(this, "modelling.move.", move.state().name()));
    }
}
