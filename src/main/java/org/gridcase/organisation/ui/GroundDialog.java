package org.gridcase.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.organisation.UnitRegister.DefineUnit;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.GridMap;
import org.gridcase.shared.ui.Message;

/**
 * Draws the ground of a unit: each click on the map sets the next corner, and the corners stand
 * below as lines that can be corrected or pasted from a survey.
 */
class GroundDialog extends FormDialog {
    private static final String DRAWN = "drawn";
    private static final double FULL = 0.6;

    private final transient UnitView unit;
    private final transient OrganisationParts parts;
    private final transient Consumer<String> changed;
    private final transient List<GridMap.Area> around = new ArrayList<>();
    private final GridMap map = new GridMap();
    private final TextArea corners = new TextArea();

    GroundDialog(UnitView unit, OrganisationParts parts, Consumer<String> changed) {
        super(
                I18NProvider.translate(
                        "organisation.ground.title", unit.name(LocaleUtil.getLocale())),
                I18NProvider.translate("organisation.save"));
        this.unit = unit;
        this.parts = parts;
        this.changed = changed;
        setWidth("min(96vw, 52rem)");
        Paragraph help = new Paragraph(getTranslation("organisation.ground.help"));
        help.addClassNames("gc-muted", "gc-small");
        neighbours();
        map.pickPlace(this::add, () -> {});
        corners.setLabel(getTranslation("organisation.ground.corners"));
        corners.setHelperText(getTranslation("organisation.ground.cornersHelp"));
        corners.setMaxHeight("14rem");
        corners.setManualValidation(true);
        corners.setValueChangeMode(ValueChangeMode.ON_BLUR);
        corners.setValue(GroundText.of(unit.boundary()));
        errors().at("boundary", corners);
        corners.addValueChangeListener(change -> draw());
        fields(help, map, tools(), corners);
        draw();
        onSubmit(this::save);
    }

    /** The units beside it on the same ground, to join up with. */
    private void neighbours() {
        List<UnitView> beside =
                unit.parent() == null ? List.of() : parts.units().children(unit.parent());
        beside.stream()
                .filter(other -> !other.code().equals(unit.code()))
                .filter(other -> !other.boundary().isEmpty())
                .forEach(other -> around.add(area(other)));
        if (around.isEmpty()) {
            parts.units()
                    .find(unit.parent())
                    .filter(above -> !above.boundary().isEmpty())
                    .ifPresent(above -> around.add(area(above)));
        }
    }

    private GridMap.Area area(UnitView other) {
        return new GridMap.Area(other.code(), other.name(getLocale()), other.boundary());
    }

    private HorizontalLayout tools() {
        return new HorizontalLayout(
                tool("organisation.ground.back", VaadinIcon.ARROW_BACKWARD, this::back),
                tool("organisation.ground.clear", VaadinIcon.TRASH, corners::clear));
    }

    private Button tool(String key, VaadinIcon icon, Runnable act) {
        Button tool = new Button(getTranslation(key), icon.create(), click -> act.run());
        tool.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return tool;
    }

    private void add(GeoPoint corner) {
        String before = corners.getValue().strip();
        corners.setValue((before.isEmpty() ? "" : before + "\n") + GroundText.of(List.of(corner)));
    }

    private void back() {
        String now = corners.getValue().strip();
        int end = now.lastIndexOf('\n');
        corners.setValue(end < 0 ? "" : now.substring(0, end));
    }

    private void draw() {
        List<GridMap.Area> areas = new ArrayList<>(around);
        try {
            List<GeoPoint> ground = GroundText.read(corners.getValue());
            if (!ground.isEmpty()) {
                areas.add(new GridMap.Area(DRAWN, unit.name(getLocale()), ground, FULL));
            }
            errors().corrected("boundary");
        } catch (Invalid wrong) {
            wrong.errors().forEach(errors()::mark);
        }
        map.setAreas(areas);
    }

    private void save() {
        parts.register()
                .define(
                        DefineUnit.like(unit).on(GroundText.read(corners.getValue())),
                        parts.actor());
        Message.done(getTranslation("organisation.unit.saved", unit.name(getLocale())));
        changed.accept(OrganisationNavigation.unit(unit.code()));
    }
}
