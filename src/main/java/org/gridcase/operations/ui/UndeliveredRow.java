package org.gridcase.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridcase.notification.Channel;
import org.gridcase.notification.Deliveries;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** A message that did not arrive, or nobody knows. */
class UndeliveredRow extends Div {

    UndeliveredRow(Deliveries.Troubled message, Actor actor, OperationsParts parts) {
        addClassName("gc-line");
        String way =
                getTranslation(
                        message.channel() == Channel.MAIL
                                ? "notification.channel.mail"
                                : "notification.channel.robot");
        String to =
                message.channel() == Channel.MAIL
                        ? parts.person(message.recipient())
                        : message.recipient();
        StateBadge state =
                message.uncertain()
                        ? new StateBadge(
                                Tone.WARN, getTranslation("operations.undelivered.uncertain"))
                        : new StateBadge(
                                Tone.LATE, getTranslation("operations.undelivered.givenUp"));
        Button again =
                new Button(
                        getTranslation("operations.undelivered.again"),
                        click -> {
                            parts.operations().resend(actor, message.id());
                            setVisible(false);
                            Message.done(getTranslation("operations.view.retried"));
                        });
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span what = new Span(way + " · " + to + " · " + message.sentence());
        what.addClassName("gc-line-words");
        add(state, what, parts.times().moment(message.toldAt()), again);
    }
}
