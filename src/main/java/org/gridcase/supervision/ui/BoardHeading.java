package org.gridcase.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.TreeChooser;
import org.gridcase.supervision.BoardFigures;
import org.gridcase.supervision.BoardFilter.Part;

/** Whose board it is, and its four figures, each a link to the steps it counts. */
class BoardHeading extends Div {
    private final transient Actor actor;
    private final transient BoardQuery query;
    private final transient BoardParts parts;
    private final transient Consumer<BoardQuery> go;

    BoardHeading(Actor actor, BoardQuery query, BoardParts parts, Consumer<BoardQuery> go) {
        this.actor = actor;
        this.query = query;
        this.parts = parts;
        this.go = go;
        String unit = parts.words().unit(query.unit(), getLocale());
        PageHeading heading = new PageHeading(getTranslation("supervision.board.title", unit));
        List<UnitView> tops =
                parts.board().units(actor).stream()
                        .flatMap(code -> parts.units().find(code).stream())
                        .toList();
        if (tops.size() > 1 || !below(tops.get(0)).isEmpty()) {
            heading.add(chooser(tops));
        }
        Div figures = new Div();
        figures.addClassName("gc-board-figures");
        BoardFigures counted = parts.board().figures(actor, query.unit());
        for (Part part : Part.values()) {
            figures.add(figure(part, counted.of(part)));
        }
        add(heading, figures);
        getStyle().set("display", "contents");
    }

    private Anchor figure(Part part, int number) {
        Anchor figure = new Anchor(query.in(part).wide().address());
        figure.setRouterIgnore(false);
        figure.addClassName("gc-figure");
        figure.getElement().setAttribute("none", number == 0);
        figure.getElement().setAttribute("late", number > 0 && part == Part.OVERDUE);
        if (part == query.part()) {
            figure.getElement().setAttribute("aria-current", "true");
        }
        String shown =
                number < BoardFigures.CAP
                        ? Integer.toString(number)
                        : getTranslation("supervision.board.many", BoardFigures.CAP);
        figure.getElement().appendChild(new Element("b").setText(shown));
        figure.add(new Span(getTranslation("supervision.board.part." + part.name())));
        return figure;
    }

    private Button chooser(List<UnitView> tops) {
        Button other =
                new Button(getTranslation("supervision.board.unit"), VaadinIcon.FILE_TREE.create());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.addClickListener(
                click ->
                        new TreeChooser<>(
                                        getTranslation("supervision.board.unitTitle"),
                                        tops,
                                        this::below,
                                        unit -> unit.name(getLocale()),
                                        unit -> go.accept(query.in(unit.code())))
                                .open());
        return other;
    }

    private List<UnitView> below(UnitView unit) {
        return parts.units().children(unit.code()).stream()
                .filter(child -> parts.board().supervises(actor, child.code()))
                .toList();
    }
}
