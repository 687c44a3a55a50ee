package org.gridcase.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.organisation.LevelView;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.UndoNotification;

/** A level: its name, what its units are for, how many there are, and what may be done with it. */
class LevelRow extends Div {

    private LevelRow(LevelView level, long units) {
        addClassName("gc-term");
        Span name = new Span(level.name(getLocale()));
        Span about =
                new Span(
                        getTranslation(
                                "organisation.levels.about", tier(level), String.valueOf(units)));
        about.addClassNames("gc-muted", "gc-small");
        Div words = new Div(name, about);
        words.addClassName("gc-term-words");
        add(words);
    }

    static LevelRow toRead(LevelView level, long units) {
        return new LevelRow(level, units);
    }

    /**
     * @param changed is called after something was changed
     */
    static LevelRow changeable(
            LevelView level, long units, OrganisationParts parts, Runnable changed) {
        LevelRow row = new LevelRow(level, units);
        List<String> order = parts.units().levels().stream().map(LevelView::code).toList();
        int place = order.indexOf(level.code());
        row.add(
                row.move(level, order, place - 1, VaadinIcon.ARROW_UP, "up", parts, changed),
                row.move(level, order, place + 1, VaadinIcon.ARROW_DOWN, "down", parts, changed),
                row.button(
                        "organisation.levels.edit",
                        () -> new LevelDialog(level, parts, changed).open()));
        Button remove =
                row.button("organisation.levels.remove", () -> row.remove(level, parts, changed));
        remove.setEnabled(units == 0);
        row.add(remove);
        return row;
    }

    /** What the units of a level are for, in words. */
    static String tier(LevelView level) {
        return I18NProvider.translate(
                "organisation.tier." + (level.tier() == null ? "NONE" : level.tier().name()));
    }

    private Button move(
            LevelView level,
            List<String> order,
            int to,
            VaadinIcon icon,
            String way,
            OrganisationParts parts,
            Runnable changed) {
        Button button = new Button(icon.create());
        button.addThemeVariants(
                ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        String words = getTranslation("organisation.levels." + way, level.name(getLocale()));
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.setEnabled(to >= 0 && to < order.size());
        button.addClickListener(
                click -> {
                    List<String> wanted = new ArrayList<>(order);
                    Collections.swap(wanted, order.indexOf(level.code()), to);
                    parts.levels().arrange(wanted, parts.actor());
                    changed.run();
                    UndoNotification.show(
                            getTranslation("organisation.levels.moved", level.name(getLocale())),
                            () -> {
                                parts.levels().arrange(order, parts.actor());
                                changed.run();
                            });
                });
        return button;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void remove(LevelView level, OrganisationParts parts, Runnable changed) {
        ConfirmAction.ask(
                getTranslation("organisation.levels.removeAsk", level.name(getLocale())),
                getTranslation("organisation.levels.removeMeans"),
                getTranslation("organisation.levels.remove"),
                () -> {
                    parts.levels().remove(level.code(), parts.actor());
                    Message.done(
                            getTranslation("organisation.levels.removed", level.name(getLocale())));
                    changed.run();
                });
    }
}
