package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.Message;

/** Signs people in by the register as they come into the room, and takes written proxies. */
class RoomSignIn extends Section {

    private static final int FOUND = 30;

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final transient RoomView room;
    private final Div quorum = new Div();

    RoomSignIn(DeliberationParts parts, Actor actor, RoomView room, Runnable renew) {
        this.parts = parts;
        this.actor = actor;
        this.room = room;
        addClassName("gc-card");
        // on the right of a desk; on a telephone at the door it comes before figures and votes
        getStyle().set("grid-column", "2").set("grid-row", "2");
        ComboBox<Voter> who = search("deliberation.signIn.who");
        Button signIn = new Button(getTranslation("deliberation.signIn.act"));
        signIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        signIn.addClickListener(
                click ->
                        who.getOptionalValue()
                                .ifPresent(
                                        voter -> {
                                            who.clear();
                                            parts.room().signIn(actor, room.id(), voter.id());
                                            Message.done(
                                                    getTranslation(
                                                            "deliberation.signIn.done",
                                                            voter.name()));
                                            renew.run();
                                            who.focus();
                                        }));
        ComboBox<Voter> giver = search("deliberation.proxy.giver");
        ComboBox<Voter> holder = search("deliberation.proxy.holder");
        Button proxy = new Button(getTranslation("deliberation.proxy.act"));
        proxy.addClickListener(
                click -> {
                    if (giver.getValue() != null && holder.getValue() != null) {
                        long from = giver.getValue().id();
                        long to = holder.getValue().id();
                        giver.clear();
                        holder.clear();
                        parts.room().proxy(actor, room.id(), from, to);
                        Message.done(getTranslation("deliberation.proxy.done"));
                        renew.run();
                    }
                });
        Div signing = column(who, signIn);
        Div proxies = column(giver, holder, proxy);
        Div title = new Div(new H2(getTranslation("deliberation.signIn.title")), quorum);
        title.addClassName("gc-case-title");
        figures(room);
        add(title, signing, new H3(getTranslation("deliberation.proxy.title")), proxies);
    }

    /** Who signs people in at the door sees whether enough have come. */
    void figures(RoomView now) {
        quorum.removeAll();
        quorum.add(RoomFigures.quorum(now));
    }

    private static Div column(com.vaadin.flow.component.Component... fields) {
        Div column = new Div(fields);
        column.addClassName("gc-dialog-fields");
        return column;
    }

    private ComboBox<Voter> search(String key) {
        ComboBox<Voter> search = new ComboBox<>(getTranslation(key));
        search.setItemLabelGenerator(voter -> voter.household() + "  " + voter.name());
        search.setPlaceholder(getTranslation("deliberation.signIn.search"));
        search.setWidthFull();
        search.setItems(
                query -> {
                    query.getPageSize();
                    List<Voter> found =
                            parts.electorate()
                                    .page(
                                            actor,
                                            room.community(),
                                            query.getFilter().orElse(""),
                                            null,
                                            FOUND)
                                    .items();
                    return found.stream().skip(query.getOffset());
                });
        return search;
    }
}
