package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.SignInList.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** Who is there, the latest first, a page at a time; proxies can be struck out. */
class SignInLines extends Div {

    private static final int PAGE = 50;

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final transient RoomView room;
    private String text = "";

    SignInLines(DeliberationParts parts, Actor actor, RoomView room) {
        this.parts = parts;
        this.actor = actor;
        this.room = room;
        addClassName("gc-public-result");
    }

    void show(String text) {
        this.text = text;
        removeAll();
        load(null);
    }

    private void load(String cursor) {
        Slice<SignedIn> page = parts.signedIn().page(actor, room.id(), text, cursor, PAGE);
        page.items().forEach(line -> add(card(line)));
        if (cursor == null && page.items().isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.USERS,
                            getTranslation("deliberation.signedIn.none"),
                            getTranslation("deliberation.signedIn.noneNext")));
        }
        if (page.next() != null) {
            Button more = new Button(getTranslation("deliberation.list.more"));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(
                    click -> {
                        remove(more);
                        load(page.next());
                    });
            add(more);
        }
    }

    private Div card(SignedIn line) {
        Span who = new Span(line.household() + "  " + line.name());
        who.addClassName("gc-case-step");
        boolean proxy = "PROXY".equals(line.way());
        Tone tone = proxy ? line.holderThere() ? Tone.BUSY : Tone.WARN : Tone.GOOD;
        Div heading =
                new Div(
                        who,
                        new StateBadge(
                                tone, getTranslation("deliberation.signedIn.way." + line.way())));
        heading.addClassName("gc-case-title");
        Div card = new Div(heading, muted(parts.times().words(getLocale(), line.at())));
        card.addClassName("gc-card");
        if (proxy) {
            String key =
                    line.holderThere()
                            ? "deliberation.signedIn.holder"
                            : "deliberation.signedIn.holderAway";
            card.add(new Div(getTranslation(key, line.holder())));
            if (room.result() == null) {
                card.add(back(line));
            }
        }
        return card;
    }

    private Button back(SignedIn line) {
        String act = getTranslation("deliberation.proxy.back");
        Button back = new Button(act);
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClickListener(
                click ->
                        ConfirmAction.ask(
                                getTranslation("deliberation.proxy.backAsk", line.name()),
                                getTranslation("deliberation.proxy.backWhat"),
                                act,
                                () -> {
                                    parts.proxies().takeBack(actor, room.id(), line.voter());
                                    Message.done(getTranslation("deliberation.proxy.backDone"));
                                    show(text);
                                }));
        return back;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassNames("gc-muted", "gc-small");
        return span;
    }
}
