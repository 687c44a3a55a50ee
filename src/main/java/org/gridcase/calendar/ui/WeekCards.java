package org.gridcase.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.calendar.WorkingCalendarDesk;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.Message;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.WorkingWeek;

/** The working hours of the place, and the units that work otherwise. */
class WeekCards extends Div {
    private final transient WorkingCalendarDesk desk;
    private final transient Units units;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient Runnable saved;

    /**
     * @param saved after something was saved, which may colour the year otherwise
     */
    WeekCards(
            WorkingCalendarDesk desk,
            Units units,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            Runnable saved) {
        this.desk = desk;
        this.units = units;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        this.saved = saved;
        getStyle()
                .setDisplay(Style.Display.GRID)
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))")
                .set("gap", "var(--lumo-space-m)")
                .setAlignItems(Style.AlignItems.START);
        draw();
    }

    private void draw() {
        removeAll();
        boolean everywhere = jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_CALENDAR);
        if (everywhere) {
            add(place());
        }
        add(ofUnits());
    }

    private WeekCard place() {
        UnitCalendar known = known(UnitCalendar.PLACE);
        String title = getTranslation("calendar.week.place");
        return new WeekCard(
                title, line(getTranslation("calendar.week.everywhere"), known, desk.week()));
    }

    private WeekCard ofUnits() {
        List<UnitCalendar> calendars = desk.units(actor.get());
        List<Component> lines = new ArrayList<>();
        calendars.forEach(one -> lines.add(line(name(one.unit()), one, desk.week(one.unit()))));
        if (lines.isEmpty()) {
            lines.add(WeekCard.nothing(getTranslation("calendar.unit.none")));
        }
        Set<String> taken = new HashSet<>();
        calendars.forEach(one -> taken.add(one.unit()));
        lines.add(
                new Button(
                        getTranslation("calendar.unit.add"),
                        VaadinIcon.PLUS.create(),
                        click -> add(taken)));
        return new WeekCard(getTranslation("calendar.unit.title"), lines.toArray(Component[]::new));
    }

    private Component line(String name, UnitCalendar calendar, WorkingWeek week) {
        String words = WeekWords.of(week, getLocale());
        int days = calendar.days().size();
        return WeekCard.line(
                name,
                days == 0 ? words : getTranslation("calendar.unit.withDays", words, days),
                getTranslation("calendar.unit.change"),
                () -> edit(name, calendar, List.of()));
    }

    private void add(Set<String> taken) {
        List<UnitView> free =
                units.all().stream()
                        .filter(one -> !taken.contains(one.code()))
                        .filter(
                                one ->
                                        jurisdiction.may(
                                                actor.get(),
                                                Action.ADMINISTER_CALENDAR,
                                                one.code()))
                        .toList();
        edit(
                getTranslation("calendar.unit.add"),
                new UnitCalendar(null, null, null, List.of(), null),
                free);
    }

    private void edit(String title, UnitCalendar calendar, List<UnitView> choice) {
        UnitDialog[] dialog = new UnitDialog[1];
        dialog[0] =
                new UnitDialog(
                        title,
                        calendar,
                        above(calendar.unit()),
                        choice,
                        entered -> confirm(entered, dialog[0]::open));
        dialog[0].open();
    }

    /** What counts where nothing is said: for the place itself what it has now. */
    private WorkingWeek above(String unit) {
        if (unit == null || unit.equals(UnitCalendar.PLACE)) {
            return desk.week();
        }
        String parent = units.unit(unit).parent();
        return parent == null ? desk.week() : desk.week(parent);
    }

    private void confirm(UnitCalendar entered, Runnable back) {
        new BeforeSaving(
                        getTranslation("calendar.save.unit", name(entered.unit())),
                        getTranslation(
                                entered.asAbove()
                                        ? "calendar.save.unitAsAbove"
                                        : "calendar.save.unitOtherwise"),
                        desk.moving(entered, actor.get()),
                        () -> save(entered),
                        back)
                .open();
    }

    private void save(UnitCalendar entered) {
        desk.save(entered, actor.get());
        Message.done(getTranslation("calendar.save.done"));
        draw();
        saved.run();
    }

    private UnitCalendar known(String unit) {
        return desk.find(unit).orElse(new UnitCalendar(unit, null, null, List.of(), null));
    }

    private String name(String unit) {
        return unit.equals(UnitCalendar.PLACE)
                ? getTranslation("calendar.week.everywhere")
                : units.find(unit).map(one -> one.name(getLocale())).orElse(unit);
    }
}
