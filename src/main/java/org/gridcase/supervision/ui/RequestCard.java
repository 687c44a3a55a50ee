package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gridcase.supervision.TimeRequest;

/** A request for more time, or a suspended step: what, who and why, and the buttons that decide. */
class RequestCard extends Div {
    private final transient TimeRequest row;
    private final transient RequestParts parts;
    private final Checkbox choice = new Checkbox();

    RequestCard(TimeRequest row, RequestParts parts, RequestActs acts, Runnable chosen) {
        this.row = row;
        this.parts = parts;
        addClassNames("gc-card", "gc-column");
        setClassName("gc-emergency", row.urgent());
        choice.setAriaLabel(getTranslation("supervision.requests.choose", row.ref()));
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        chosen.run();
                    }
                });
        Paragraph reason = new Paragraph(row.words() == null ? "" : row.words());
        add(first(), where(), dates(), reason, acts(acts));
    }

    TimeRequest row() {
        return row;
    }

    boolean chosen() {
        return choice.getValue();
    }

    void choose(boolean chosen) {
        choice.setValue(chosen);
    }

    private Div first() {
        String title = parts.words().spoken(row.title(), row.titleEn(), getLocale());
        Anchor what = new Anchor(parts.words().page(row.kind(), row.ref()).orElse(""), title);
        what.setRouterIgnore(false);
        return line(
                "gc-step-name",
                line("gc-row-what", choice, what),
                parts.times().left(row.dueAt(), row.startedAt(), row.paused(), row.provisional()));
    }

    private Div where() {
        String step = parts.words().spoken(row.stepName(), row.stepNameEn(), getLocale());
        Span what = new Span(step + " · " + row.ref());
        Span who =
                new Span(
                        getTranslation(
                                "supervision.who",
                                parts.words().unit(row.unit(), getLocale()),
                                row.holder() == null
                                        ? getTranslation("supervision.board.nobody")
                                        : name(row.holder())));
        return line("gc-step-who", what, who);
    }

    private Div dates() {
        String since = parts.times().words(getLocale(), row.since());
        String words =
                row.paused()
                        ? getTranslation(
                                "supervision.requests.pausedBy",
                                name(row.by()),
                                since,
                                row.expectedUntil() == null
                                        ? "–"
                                        : parts.times().words(getLocale(), row.expectedUntil()))
                        : getTranslation(
                                "supervision.requests.askedBy",
                                name(row.by()),
                                since,
                                parts.times().words(getLocale(), row.dueAt()),
                                parts.times().words(getLocale(), row.askedUntil()));
        return line("gc-step-who", new Span(words));
    }

    private Div acts(RequestActs acts) {
        if (row.paused()) {
            Button resume =
                    new Button(
                            getTranslation("supervision.requests.resume"),
                            click -> acts.resume(List.of(row)));
            return line("gc-board-acts", resume);
        }
        Button refuse =
                new Button(
                        getTranslation("supervision.requests.refuse"),
                        click -> acts.refuse(List.of(row)));
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button grant =
                new Button(
                        getTranslation("supervision.requests.grant"),
                        click -> acts.grant(List.of(row)));
        return line("gc-board-acts", refuse, grant);
    }

    private String name(String staffId) {
        return parts.words().person(staffId, row.unit(), getLocale()).name();
    }

    private static Div line(String name, Component... in) {
        Div line = new Div(in);
        line.addClassName(name);
        return line;
    }
}
