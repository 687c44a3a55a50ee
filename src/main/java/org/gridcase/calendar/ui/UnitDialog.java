package org.gridcase.calendar.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.UnitCalendars;
import org.gridcase.worktime.WorkingHours;
import org.gridcase.worktime.WorkingWeek;

/** What a unit, or the whole place, does otherwise than what lies above it. */
class UnitDialog extends FormDialog {
    private final transient UnitCalendar known;
    private final ComboBox<UnitView> unit = new ComboBox<>();
    private final Checkbox sameDays = new Checkbox();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Checkbox sameHours = new Checkbox();
    private final TextField hours = new TextField();
    private final DayRows single;

    /**
     * @param known as it is now; without a unit when one is still to be chosen
     * @param above the week that counts where nothing else is said
     * @param units to choose from, empty when there is nothing to choose
     * @param next takes what was entered
     */
    UnitDialog(
            String title,
            UnitCalendar known,
            WorkingWeek above,
            List<UnitView> units,
            Consumer<UnitCalendar> next) {
        super(title, I18NProvider.translate("calendar.unit.next"));
        this.known = known;
        single = new DayRows(known.days());
        if (!units.isEmpty()) {
            unit.setLabel(getTranslation("calendar.unit.unit"));
            unit.setItems(units);
            unit.setItemLabelGenerator(one -> one.name(getLocale()));
            unit.setRequiredIndicatorVisible(true);
            fields(unit);
        }
        week(above);
        fields(sameDays, days, sameHours, hours, single);
        errors().at("unit", unit).at("weekdays", days).at("hours", hours).at("days", single);
        onSubmit(() -> next.accept(entered()));
    }

    private void week(WorkingWeek above) {
        boolean place = UnitCalendar.PLACE.equals(known.unit());
        String as = place ? "calendar.unit.usual" : "calendar.unit.asAbove";
        sameDays.setLabel(getTranslation(as + "Days", WeekWords.days(above.days(), getLocale())));
        sameHours.setLabel(getTranslation(as + "Hours", above.hours().toString()));
        days.setLabel(getTranslation("calendar.unit.weekdays"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> WeekWords.full(day, getLocale()));
        days.setValue(known.weekdays() == null ? above.days() : known.weekdays());
        hours.setLabel(getTranslation("calendar.unit.hours"));
        hours.setHelperText(getTranslation("calendar.unit.hoursHint"));
        hours.setValue((known.hours() == null ? above.hours() : known.hours()).toString());
        hours.setWidthFull();
        sameDays.addValueChangeListener(same -> days.setVisible(!same.getValue()));
        sameHours.addValueChangeListener(same -> hours.setVisible(!same.getValue()));
        sameDays.setValue(known.weekdays() == null);
        sameHours.setValue(known.hours() == null);
    }

    private UnitCalendar entered() {
        String code = known.unit() != null ? known.unit() : code();
        Set<DayOfWeek> worked = sameDays.getValue() ? null : days.getValue();
        if (worked != null && worked.isEmpty()) {
            throw new Invalid("weekdays", "worktime.error.weekdays");
        }
        UnitCalendar entered =
                new UnitCalendar(
                        code,
                        worked,
                        sameHours.getValue() ? null : readHours(),
                        single.days(),
                        known.version());
        UnitCalendars.check(entered);
        return entered;
    }

    private String code() {
        if (unit.isEmpty()) {
            throw new Invalid("unit", "calendar.error.unit");
        }
        return unit.getValue().code();
    }

    private WorkingHours readHours() {
        try {
            return WorkingHours.parse(
                    hours.getValue().replace('：', ':').replace('，', ',').replace('－', '-'));
        } catch (DomainException refused) {
            throw new Invalid("hours", refused.key(), refused.args());
        }
    }
}
