package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.gridcase.calendar.WorkingCalendarDesk;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Units;
import org.gridcase.worktime.HolidayYear;
import org.gridcase.worktime.UnitCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which calendars time limits are counted: years of holidays, the place, its units. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/calendars", produces = "application/json")
@Tag(name = "calendars")
class CalendarsResource {
    private final CurrentActor me;
    private final WorkingCalendarDesk desk;
    private final Units units;
    private final Names names;

    CalendarsResource(CurrentActor me, WorkingCalendarDesk desk, Units units, Names names) {
        this.me = me;
        this.desk = desk;
        this.units = units;
        this.names = names;
    }

    @GetMapping("/years/{year}")
    @Operation(
            summary = "Public holidays and make-up working days of a year (放假调休安排)",
            description = "Deadlines that fall into a year that is not known are provisional")
    YearDocument year(@PathVariable int year) {
        return YearDocument.of(desk.year(year));
    }

    @PutMapping("/years/{year}")
    @Operation(
            summary = "Enter a year or change it",
            description =
                    "Replaces all its days. Open deadlines are counted anew within a minute; the"
                            + " answer says how many that moves")
    MovedDeadlines enterYear(Once once, @PathVariable int year, @RequestBody EnterYear body) {
        HolidayYear edited = body.year(year);
        return once.answer(
                body,
                MovedDeadlines.class,
                actor -> {
                    var moving = desk.moving(edited, actor);
                    desk.save(edited, actor);
                    return MovedDeadlines.of(moving);
                });
    }

    @GetMapping("/place")
    @Operation(summary = "The ordinary week of the whole place, and its single days")
    CalendarDocument place() {
        return CalendarDocument.of(null, desk.week(), desk.find(UnitCalendar.PLACE));
    }

    @PutMapping("/place")
    @Operation(summary = "Change weekdays, hours or single days of the whole place")
    MovedDeadlines setPlace(Once once, @RequestBody SetCalendar body) {
        return set(once, UnitCalendar.PLACE, body);
    }

    @GetMapping("/units")
    @Operation(summary = "Units with a calendar of their own that the caller may change")
    Page<CalendarDocument> units() {
        return Page.all(
                desk.units(me.get()).stream()
                        .map(
                                own ->
                                        CalendarDocument.of(
                                                names.unit(own.unit()),
                                                desk.week(own.unit()),
                                                Optional.of(own)))
                        .toList());
    }

    @GetMapping("/units/{unit}")
    @Operation(summary = "By which week a unit works, and what it does otherwise than those above")
    CalendarDocument unit(@PathVariable String unit) {
        String code = units.unit(unit).code();
        return CalendarDocument.of(names.unit(code), desk.week(code), desk.find(code));
    }

    @PutMapping("/units/{unit}")
    @Operation(
            summary = "Set what a unit, and all below it, does otherwise",
            description = "With nothing otherwise it works as those above again")
    MovedDeadlines setUnit(Once once, @PathVariable String unit, @RequestBody SetCalendar body) {
        return set(once, units.unit(unit).code(), body);
    }

    private MovedDeadlines set(Once once, String unit, SetCalendar body) {
        UnitCalendar edited = body.calendar(unit);
        return once.answer(
                body,
                MovedDeadlines.class,
                actor -> {
                    var moving = desk.moving(edited, actor);
                    desk.save(edited, actor);
                    return MovedDeadlines.of(moving);
                });
    }
}
