package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.casework.LedgerExport;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.TreeChooser;

/** Whose ledger it is, how many of its cases are open, list or map, and the way out as a sheet. */
class LedgerHeading extends Div {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Actor actor;
    private final transient LedgerQuery query;
    private final transient LedgerParts parts;
    private final transient Consumer<LedgerQuery> go;

    LedgerHeading(Actor actor, LedgerQuery query, LedgerParts parts, Consumer<LedgerQuery> go) {
        this.actor = actor;
        this.query = query;
        this.parts = parts;
        this.go = go;
        UnitView unit = parts.units().unit(query.unit());
        PageHeading heading =
                new PageHeading(
                        getTranslation("casework.ledger.title", unit.name(getLocale())),
                        openFigure(),
                        toggle());
        if (choices().size() > 1 || !children(choices().get(0)).isEmpty()) {
            heading.addComponentAtIndex(1, chooser());
        }
        if (parts.jurisdiction().may(actor, Action.EXPORT, query.unit())) {
            heading.add(export());
        }
        add(heading);
    }

    private Button chooser() {
        Button other =
                new Button(getTranslation("casework.ledger.unit"), VaadinIcon.FILE_TREE.create());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.addClickListener(
                click ->
                        new TreeChooser<>(
                                        getTranslation("casework.ledger.unitTitle"),
                                        choices(),
                                        this::children,
                                        unit -> unit.name(getLocale()),
                                        unit -> go.accept(query.in(unit.code())))
                                .open());
        return other;
    }

    private List<UnitView> choices() {
        return parts.ledger().units(actor).stream()
                .flatMap(code -> parts.units().find(code).stream())
                .toList();
    }

    private List<UnitView> children(UnitView unit) {
        return parts.units().children(unit.code()).stream()
                .filter(below -> parts.jurisdiction().may(actor, Action.SEE_CASE, below.code()))
                .toList();
    }

    /** A figure is a link to the cases it counts. */
    private Anchor openFigure() {
        int open =
                parts.openCases().byGrid(actor, query.unit()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        Anchor figure =
                new Anchor(
                        query.openOnly().address(), getTranslation("casework.ledger.open", open));
        figure.setRouterIgnore(false);
        return figure;
    }

    private Span toggle() {
        Button list = mode("casework.ledger.asList", VaadinIcon.LIST, false);
        Button map = mode("casework.ledger.asMap", VaadinIcon.MAP_MARKER, true);
        Span toggle = new Span(list, map);
        toggle.addClassName("gc-toggle");
        toggle.getElement().setAttribute("role", "group");
        return toggle;
    }

    private Button mode(String key, VaadinIcon icon, boolean map) {
        Button mode = new Button(getTranslation(key), icon.create());
        mode.addClickListener(click -> go.accept(query.asMap(map)));
        mode.getElement().setAttribute("aria-pressed", String.valueOf(query.map() == map));
        if (query.map() != map) {
            mode.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        return mode;
    }

    private Anchor export() {
        DownloadHandler sheet = DownloadHandler.fromInputStream(event -> sheet());
        Button button =
                new Button(
                        getTranslation("casework.ledger.export"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText(getTranslation("casework.ledger.exportHint", LedgerExport.MOST_ROWS));
        Anchor link = new Anchor(sheet, "");
        link.add(button);
        return link;
    }

    /** Asked again for the person, because posts may have changed since the page was made. */
    private DownloadResponse sheet() {
        LedgerExport.Sheet sheet =
                parts.export()
                        .write(
                                parts.currentActor().get(),
                                query.unit(),
                                parts.filter(query),
                                getLocale());
        return new DownloadResponse(
                new ByteArrayInputStream(sheet.content()),
                sheet.fileName(),
                XLSX,
                sheet.content().length);
    }
}
