package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.worktime.TimeLimit;

/**
 * The limits an item sets itself, for the steps of its path; a field left empty shows the limit of
 * the place, which then holds. Limits for steps of other paths are kept as they are.
 */
class ItemLimits extends CustomField<Map<String, TimeLimit>> {
    private static final int MOST = 9999;

    private static final Map<HandlingPath, List<String>> STEPS =
            Map.of(
                    HandlingPath.GENERAL, List.of("handle", "verification"),
                    HandlingPath.COORDINATION,
                            List.of(
                                    "accept",
                                    "settle",
                                    "claim",
                                    "assign",
                                    "department",
                                    "report",
                                    "answer",
                                    "verification"),
                    HandlingPath.EMERGENCY,
                            List.of("acknowledge", "respond", "track", "verification", "summary"),
                    HandlingPath.APPROVAL,
                            List.of(
                                    "collect",
                                    "accept",
                                    "review",
                                    "approve",
                                    "notice",
                                    "objection",
                                    "answer",
                                    "verification"));

    private final transient Catalogue catalogue;
    private final Div rows = new Div();
    private transient Map<String, TimeLimit> limits = new LinkedHashMap<>();
    private transient HandlingPath path = HandlingPath.GENERAL;
    private boolean roundTheClock;

    ItemLimits(Catalogue catalogue) {
        super(Map.of());
        this.catalogue = catalogue;
        setLabel(getTranslation("catalogue.item.limits"));
        setHelperText(getTranslation("catalogue.item.limitsHelp"));
        rows.addClassName("gc-limits");
        add(rows);
        draw();
    }

    /** Asks for the steps of another path, or another clock. */
    void show(HandlingPath wished, boolean round) {
        path = wished == null ? HandlingPath.GENERAL : wished;
        roundTheClock = round;
        draw();
    }

    @Override
    protected Map<String, TimeLimit> generateModelValue() {
        return Map.copyOf(limits);
    }

    @Override
    protected void setPresentationValue(Map<String, TimeLimit> value) {
        limits = new LinkedHashMap<>(value);
        draw();
    }

    private void draw() {
        rows.removeAll();
        STEPS.get(path).forEach(this::row);
    }

    private void row(String step) {
        TimeLimit own = limits.get(step);
        TimeLimit usual = catalogue.limit(plain(), path, step);
        String name = getTranslation("catalogue.limit." + step);
        IntegerField amount = new IntegerField();
        amount.setAriaLabel(name);
        amount.setMin(1);
        amount.setMax(MOST);
        amount.setPlaceholder(String.valueOf(usual.amount()));
        amount.setValue(own == null ? null : own.amount());
        amount.setClearButtonVisible(true);
        Select<TimeLimit.Unit> unit = new Select<>();
        unit.setAriaLabel(name);
        unit.setItems(TimeLimit.Unit.values());
        unit.setItemLabelGenerator(u -> getTranslation("catalogue.unit." + u.suffix()));
        unit.setValue(own == null ? usual.unit() : own.unit());
        unit.setEnabled(own != null);
        amount.addValueChangeListener(
                change -> {
                    unit.setEnabled(change.getValue() != null);
                    set(step, change.getValue(), unit.getValue());
                });
        unit.addValueChangeListener(change -> set(step, amount.getValue(), change.getValue()));
        rows.add(new Span(name), amount, unit);
    }

    private void set(String step, Integer amount, TimeLimit.Unit unit) {
        if (amount == null || amount < 1 || amount > MOST) {
            limits.remove(step);
        } else {
            limits.put(step, new TimeLimit(amount, unit));
        }
        updateValue();
    }

    /** An item without limits of its own, to ask for those of the place. */
    private MatterItem plain() {
        return new MatterItem(
                "",
                "",
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                path,
                null,
                null,
                null,
                0,
                false,
                roundTheClock,
                null,
                true,
                0);
    }
}
