package org.gridcase.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.supervision.BoardRow;

/** What can be done with the steps that are chosen: urge them, or issue orders to their heads. */
class BoardActs extends Div {
    /** So many of the worst are chosen with one click. */
    private static final int TEN = 10;

    private final Span count = new Span();
    private final Button choose;
    private final Button urge;
    private final Button order;
    private transient Collection<BoardRow> chosen = Set.of();
    private transient IntConsumer chooser = ignored -> {};

    BoardActs(
            Actor actor,
            BoardQuery query,
            BoardParts parts,
            Consumer<BoardQuery> go,
            Runnable done) {
        addClassName("gc-board-acts");
        count.getElement().setAttribute("role", "status");
        choose = new Button(getTranslation("supervision.board.choose", TEN));
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choose.addClickListener(click -> chooser.accept(TEN));
        urge = new Button(getTranslation("supervision.board.urge"), VaadinIcon.BELL.create());
        urge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        urge.addClickListener(
                click -> new BoardUrgeDialog(actor, List.copyOf(chosen), parts, done).open());
        order = new Button(getTranslation("supervision.board.order"), VaadinIcon.GAVEL.create());
        order.addClickListener(
                click -> new BoardOrderDialog(actor, List.copyOf(chosen), parts, done).open());
        order.setVisible(parts.orders().jurisdiction().may(actor, Action.ORDER, query.unit()));
        add(count);
        if (query.narrowed()) {
            Button wide = new Button(getTranslation("supervision.board.wide"));
            wide.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            wide.addClickListener(click -> go.accept(query.wide()));
            add(wide);
        }
        add(choose, urge, order);
        show(Set.of());
    }

    /** Who chooses the worst when asked to. */
    void choosing(IntConsumer chooser) {
        this.chooser = chooser;
    }

    void show(Collection<BoardRow> chosen) {
        this.chosen = chosen;
        count.setText(
                chosen.isEmpty()
                        ? getTranslation("supervision.board.none")
                        : getTranslation("supervision.board.chosen", chosen.size()));
        urge.setEnabled(!chosen.isEmpty());
        order.setEnabled(!chosen.isEmpty());
    }
}
