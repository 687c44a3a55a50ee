package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.ui.GridMap;

/**
 * Where it is: the place where one stands or that one picks on the map gives the grid; else the
 * grid is chosen, one's own at first.
 */
class ReportPlace extends Div {
    private static final int LONGEST_WORDS = 300;

    private final transient Units units;
    private final transient List<UnitView> allowed;
    private final ComboBox<UnitView> grid = new ComboBox<>();
    private final TextField words = new TextField();
    private final Button here = new Button();
    private final GridMap map = new GridMap();
    private final Details onMap = new Details();
    private transient GeoPoint point;
    private transient Runnable changed = () -> {};

    ReportPlace(Actor actor, Units units, Jurisdiction jurisdiction) {
        this.units = units;
        allowed =
                units.grids().stream()
                        .filter(g -> jurisdiction.may(actor, Action.REPORT, g.code()))
                        .toList();
        addClassName("gc-place");
        describe();
        map.setAreas(ReportAreas.around(allowed, units, getLocale()));
        map.pickPlace(this::picked, this::nowhere);
        onMap.add(map);
        add(grid, here, onMap, words);
        grid.setValue(own(actor));
    }

    private void describe() {
        grid.setLabel(getTranslation("casework.report.grid"));
        grid.setItems(allowed);
        grid.setItemLabelGenerator(this::path);
        grid.setRequiredIndicatorVisible(true);
        grid.setManualValidation(true);
        here.setText(getTranslation("casework.report.here"));
        here.setIcon(VaadinIcon.CROSSHAIRS.create());
        here.addClickListener(click -> map.locate());
        onMap.setSummaryText(getTranslation("casework.report.onMap"));
        words.setLabel(getTranslation("casework.report.place"));
        words.setPlaceholder(getTranslation("casework.report.placeHint"));
        words.setMaxLength(LONGEST_WORDS);
    }

    private String path(UnitView unit) {
        return units.find(unit.parent())
                .map(above -> above.name(getLocale()) + " " + unit.name(getLocale()))
                .orElse(unit.name(getLocale()));
    }

    /** The grid one works in; nothing when there are several to choose from. */
    private UnitView own(Actor actor) {
        return allowed.stream()
                .filter(g -> actor.holds(Post.GRID_WORKER, g.code()))
                .findFirst()
                .orElse(allowed.size() == 1 ? allowed.get(0) : null);
    }

    private void picked(GeoPoint place) {
        point = place;
        onMap.setOpened(true);
        UnitView found = units.gridAt(place).orElse(null);
        if (found == null) {
            grid.setHelperText(getTranslation("casework.report.noGridHere"));
        } else if (allowed.contains(found)) {
            grid.setValue(found);
            grid.setHelperText(getTranslation("casework.report.gridFound", path(found)));
        } else {
            // at the edge of a grid satellites err by more than the width of a street
            grid.setHelperText(getTranslation("casework.report.gridForeign", path(found)));
        }
        changed.run();
    }

    private void nowhere() {
        onMap.setOpened(true);
        grid.setHelperText(getTranslation("casework.report.noPosition"));
    }

    void fill(String unit, String place, GeoPoint picked) {
        allowed.stream().filter(g -> g.code().equals(unit)).findFirst().ifPresent(grid::setValue);
        words.setValue(place == null ? "" : place);
        point = picked;
        if (picked != null) {
            map.setPicked(picked);
        }
    }

    void onGrid(Runnable listener) {
        grid.addValueChangeListener(change -> listener.run());
    }

    void onChange(Runnable listener) {
        changed = listener;
        grid.addValueChangeListener(change -> listener.run());
        words.addValueChangeListener(change -> listener.run());
    }

    ComboBox<UnitView> grid() {
        return grid;
    }

    TextField words() {
        return words;
    }

    GeoPoint point() {
        return point;
    }

    String unit() {
        return grid.getValue() == null ? null : grid.getValue().code();
    }
}
