package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gridcase.modelling.MigratedCase;
import org.gridcase.modelling.MigratedState;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.FieldGrid;
import org.gridcase.shared.ui.Times;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Place;

/** What becomes, or became, of each case: where it stands, what is due, before and after. */
class MigrationCasesPart extends Div {
    private static final int PAGE = 30;

    private final transient MigrationView migration;
    private final transient Migrations migrations;
    private final transient Places places;
    private final transient CurrentActor actor;
    private final transient Times times;
    private final FieldGrid<MigratedCase> grid = new FieldGrid<>();
    private final Select<MigratedState> state = new Select<>();
    private final Button more = new Button();
    private final transient List<MigratedCase> shown = new ArrayList<>();
    private String next;

    MigrationCasesPart(
            MigrationView migration,
            Migrations migrations,
            Places places,
            CurrentActor actor,
            Times times) {
        this.migration = migration;
        this.migrations = migrations;
        this.places = places;
        this.actor = actor;
        this.times = times;
        columns();
        more.setText(getTranslation("modelling.migration.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> load());
        add(filter(), grid, more);
        load();
    }

    private Select<MigratedState> filter() {
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(
                getTranslation("modelling.migration.all", migration.cases()));
        state.setItems(
                Arrays.stream(MigratedState.values())
                        .filter(one -> migration.counts().containsKey(one))
                        .toList());
        state.setItemLabelGenerator(
                one ->
                        one == null
                                ? getTranslation("modelling.migration.all", migration.cases())
                                : getTranslation(
                                        "modelling.migration.count",
                                        MigrationWords.word(
                                                this, "modelling.migrated.", one.name()),
                                        migration.counts().getOrDefault(one, 0)));
        state.setAriaLabel(getTranslation("modelling.field.state"));
        state.addValueChangeListener(
                change -> {
                    shown.clear();
                    next = null;
                    load();
                });
        return state;
    }

    private void columns() {
        grid.text(getTranslation("modelling.migration.case"), MigratedCase::ref)
                .part(
                        getTranslation("modelling.field.state"),
                        one -> MigrationWords.badge(this, one.state()))
                .part(
                        getTranslation("modelling.migration.before"),
                        one -> lines(one.before(), places::nameBefore),
                        2)
                .part(getTranslation("modelling.migration.after"), this::after, 2);
    }

    private Component after(MigratedCase one) {
        return one.flaws().isEmpty()
                ? lines(one.after(), places::nameAfter)
                : lines(one.flaws().stream().map(this::words));
    }

    private String words(MappingFlaw flaw) {
        String why = getTranslation(flaw.key());
        return flaw.element() == null
                ? why
                : getTranslation("modelling.migration.at", places.nameBefore(flaw.element()), why);
    }

    private Div lines(List<Place> standing, UnaryOperator<String> name) {
        return lines(standing.stream().map(place -> words(place, name)));
    }

    private static Div lines(Stream<String> words) {
        Div lines = new Div();
        words.sorted().forEach(line -> lines.add(new Div(new Span(line))));
        return lines;
    }

    private String words(Place place, UnaryOperator<String> name) {
        String where = name.apply(place.element());
        if (place.due() == null) {
            return where;
        }
        return getTranslation(
                place.task() == null ? "modelling.migration.timer" : "modelling.migration.due",
                where,
                times.words(getLocale(), place.due()));
    }

    private void load() {
        Slice<MigratedCase> page =
                migrations.cases(actor.get(), migration.id(), state.getValue(), next, PAGE);
        shown.addAll(page.items());
        next = page.next();
        more.setVisible(next != null);
        grid.showing(List.copyOf(shown));
    }
}
