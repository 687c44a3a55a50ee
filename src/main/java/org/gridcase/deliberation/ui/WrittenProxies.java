package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.Message;

/** Takes written proxies, at the door or before the meeting. */
class WrittenProxies extends Div {

    WrittenProxies(DeliberationParts parts, Actor actor, RoomView room, Runnable renew) {
        getStyle().set("margin-top", "var(--lumo-space-m)");
        Div title = new Div(new H2(getTranslation("deliberation.proxy.title")));
        title.addClassName("gc-case-title");
        add(title);
        int most = room.rules().proxies();
        if (most == 0) {
            add(new Paragraph(getTranslation("deliberation.error.noProxies")));
            return;
        }
        String holderKey =
                room.open() ? "deliberation.proxy.holder" : "deliberation.proxy.holderBefore";
        ComboBox<Voter> giver =
                VoterSearch.of(parts, actor, room.community(), "deliberation.proxy.giver");
        ComboBox<Voter> holder = VoterSearch.of(parts, actor, room.community(), holderKey);
        holder.setHelperText(getTranslation("deliberation.proxy.most", most));
        Button register = new Button(getTranslation("deliberation.proxy.act"));
        register.addClickListener(
                click -> {
                    if (required(giver) & required(holder)) {
                        long from = giver.getValue().id();
                        long to = holder.getValue().id();
                        // chosen people stay when it is refused
                        parts.proxies().give(actor, room.id(), from, to);
                        giver.clear();
                        holder.clear();
                        Message.done(getTranslation("deliberation.proxy.done"));
                        renew.run();
                    }
                });
        Div fields = new Div(giver, holder, register);
        fields.addClassName("gc-dialog-fields");
        add(fields);
    }

    private boolean required(ComboBox<Voter> who) {
        who.setErrorMessage(getTranslation("deliberation.signIn.choose"));
        who.setInvalid(who.getValue() == null);
        return who.getValue() != null;
    }
}
