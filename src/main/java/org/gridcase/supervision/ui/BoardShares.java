package org.gridcase.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.gridcase.organisation.Actor;
import org.gridcase.supervision.BoardFilter.By;
import org.gridcase.supervision.BoardShare;
import org.gridcase.supervision.WatchBoard;

/**
 * To whom the steps of the list belong: by unit, step, matter or person, each a way to narrow it.
 */
class BoardShares extends Section {
    private final transient BoardQuery query;
    private final transient BoardParts parts;

    BoardShares(Actor actor, BoardQuery query, BoardParts parts, Consumer<BoardQuery> go) {
        this.query = query;
        this.parts = parts;
        addClassName("gc-card");
        List<BoardShare> shares = parts.board().shares(actor, query.filter(), query.by());
        int most = shares.stream().mapToInt(BoardShare::count).max().orElse(1);
        UnorderedList list = new UnorderedList();
        list.addClassName("gc-tally");
        shares.forEach(share -> list.add(line(share, most)));
        add(new H2(getTranslation("supervision.board.shares")), toggle(go), list);
        if (shares.isEmpty()) {
            add(new Paragraph(getTranslation("supervision.board.empty")));
        }
        if (worstOnly() && shares.stream().anyMatch(BoardShare::more)) {
            Paragraph note =
                    new Paragraph(getTranslation("supervision.board.sharesOf", WatchBoard.SHARED));
            note.addClassNames("gc-muted", "gc-small");
            add(note);
        }
    }

    /** By unit each is counted for itself and says where there are more; else one note says so. */
    private boolean worstOnly() {
        return query.by() != By.UNIT || !query.filter().whole();
    }

    private Span toggle(Consumer<BoardQuery> go) {
        Span toggle = new Span();
        toggle.addClassName("gc-toggle");
        toggle.getElement().setAttribute("role", "group");
        for (By by : By.values()) {
            Button button =
                    new Button(
                            getTranslation("supervision.board.by." + by.name()),
                            click -> go.accept(query.by(by)));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("aria-pressed", String.valueOf(by == query.by()));
            if (by != query.by()) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            }
            toggle.add(button);
        }
        return toggle;
    }

    private ListItem line(BoardShare share, int most) {
        Span count =
                new Span(
                        share.more() && !worstOnly()
                                ? getTranslation("supervision.board.many", share.count())
                                : Integer.toString(share.count()));
        if (share.key() == null || Objects.equals(share.key(), query.unit())) {
            Anchor plain = new Anchor();
            plain.add(new Span(name(share)), count);
            return item(plain, share, most);
        }
        Anchor link = new Anchor(query.narrowed(share.key()).address());
        link.setRouterIgnore(false);
        link.add(new Span(name(share)), count);
        if (query.isChosen(share.key())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return item(link, share, most);
    }

    private static ListItem item(Anchor link, BoardShare share, int most) {
        link.getStyle().set("--part", 100 * share.count() / most + "%");
        return new ListItem(link);
    }

    private String name(BoardShare share) {
        if (share.key() == null) {
            return getTranslation(
                    query.by() == By.PERSON
                            ? "supervision.board.nobody"
                            : "supervision.board.unknown");
        }
        return switch (query.by()) {
            case UNIT -> parts.words().unit(share.key(), getLocale());
            case STEP, MATTER -> parts.words().spoken(share.name(), share.nameEn(), getLocale());
            case PERSON -> parts.words().person(share.key(), query.unit(), getLocale()).name();
        };
    }
}
