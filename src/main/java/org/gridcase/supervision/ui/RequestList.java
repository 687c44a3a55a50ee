package org.gridcase.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.supervision.TimeRequest;
import org.gridcase.supervision.TimeRequests.Part;

/** One part of the page: a card each, with its own buttons, and buttons for all that are chosen. */
class RequestList extends Div {
    private static final int PAGE = 20;

    private final transient Actor actor;
    private final Part part;
    private final transient RequestParts parts;
    private final transient RequestActs acts;
    private final Div cards = new Div();
    private final Span count = new Span();
    private final Div bar = new Div();
    private final Button more;
    private final transient Map<Long, RequestCard> shown = new LinkedHashMap<>();
    private String next;

    RequestList(Actor actor, Part part, RequestParts parts, Runnable changed) {
        this.actor = actor;
        this.part = part;
        this.parts = parts;
        this.acts = new RequestActs(actor, parts, changed);
        addClassName("gc-column");
        more = new Button(getTranslation("supervision.requests.more"), click -> load());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cards.addClassName("gc-column");
        load();
        if (shown.isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.CHECK_CIRCLE_O,
                            getTranslation("supervision.requests.empty." + word()),
                            getTranslation("supervision.requests.emptyNext." + word())));
            return;
        }
        bar();
        add(bar, cards, more);
    }

    boolean choosing() {
        return !chosen().isEmpty();
    }

    private String word() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private void load() {
        Slice<TimeRequest> page = parts.requests().page(actor, part, next, PAGE);
        page.items()
                .forEach(
                        row -> {
                            var card = new RequestCard(row, parts, acts, this::counted);
                            shown.put(row.workItem(), card);
                            cards.add(card);
                        });
        next = page.next();
        more.setVisible(next != null);
        counted();
    }

    private void bar() {
        bar.addClassName("gc-board-acts");
        count.getElement().setAttribute("role", "status");
        Button all = new Button(getTranslation("supervision.requests.chooseAll"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(
                click -> {
                    boolean none = chosen().size() < shown.size();
                    shown.values().forEach(card -> card.choose(none));
                    counted();
                });
        bar.add(count, all);
        if (part == Part.ASKED) {
            Button refuse =
                    new Button(
                            getTranslation("supervision.requests.refuse"),
                            click -> acts.refuse(chosen()));
            Button grant =
                    new Button(
                            getTranslation("supervision.requests.grant"),
                            click -> acts.grant(chosen()));
            grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar.add(refuse, grant);
        } else {
            Button resume =
                    new Button(
                            getTranslation("supervision.requests.resume"),
                            click -> acts.resume(chosen()));
            resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar.add(resume);
        }
        counted();
    }

    private void counted() {
        int chosen = chosen().size();
        count.setText(
                chosen == 0
                        ? getTranslation("supervision.requests.none")
                        : getTranslation("supervision.requests.chosen", chosen));
        bar.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .skip(1)
                .forEach(button -> button.setEnabled(chosen > 0));
    }

    private List<TimeRequest> chosen() {
        List<TimeRequest> chosen = new ArrayList<>();
        shown.values().stream().filter(RequestCard::chosen).forEach(card -> chosen.add(card.row()));
        return chosen;
    }
}
