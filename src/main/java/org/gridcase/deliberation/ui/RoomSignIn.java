package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.Message;

/** Signs people in by the register as they come into the room, and takes written proxies. */
class RoomSignIn extends Section {

    private final Div quorum = new Div();

    RoomSignIn(DeliberationParts parts, Actor actor, RoomView room, Runnable renew) {
        addClassName("gc-card");
        // on the right of a desk; on a telephone at the door it comes before figures and votes
        getStyle().set("grid-column", "2").set("grid-row", "2");
        ComboBox<Voter> who =
                VoterSearch.of(parts, actor, room.community(), "deliberation.signIn.who");
        Button signIn = new Button(getTranslation("deliberation.signIn.act"));
        signIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        signIn.addClickListener(
                click -> {
                    Voter voter = who.getValue();
                    who.setErrorMessage(getTranslation("deliberation.signIn.choose"));
                    who.setInvalid(voter == null);
                    who.focus();
                    if (voter != null) {
                        who.clear();
                        parts.room().signIn(actor, room.id(), voter.id());
                        Message.done(getTranslation("deliberation.signIn.done", voter.name()));
                        renew.run();
                    }
                });
        Div signing = new Div(who, signIn);
        signing.addClassName("gc-dialog-fields");
        Div title = new Div(new H2(getTranslation("deliberation.signIn.title")), quorum);
        title.addClassName("gc-case-title");
        figures(room);
        add(title, signing, new WrittenProxies(parts, actor, room, renew));
    }

    /** Who signs people in at the door sees whether enough have come. */
    void figures(RoomView now) {
        quorum.removeAll();
        quorum.add(RoomFigures.quorum(now));
    }
}
