package org.gridcase.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridcase.calendar.WorkingCalendarDesk;
import org.gridcase.calendar.YearSheet;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;

/** Holidays by year, working hours and calendars of units; the address says which year. */
@Route(CalendarNavigation.PATH)
@PermitAll
class CalendarView extends Div implements BeforeEnterObserver, BeforeLeaveObserver {
    private final transient WorkingCalendarDesk desk;
    private final transient YearSheet sheet;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient Units units;
    private final LocalDate today;
    private transient YearDraft draft;
    private YearHeading heading;
    private YearPanel panel;
    private YearActions actions;

    CalendarView(
            WorkingCalendarDesk desk,
            YearSheet sheet,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            Units units,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.sheet = sheet;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.today = LocalDate.ofInstant(clock.instant(), zone);
        addClassName("gc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayAnywhere(actor.get(), Action.ADMINISTER_CALENDAR)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        show(YearHeading.year(asked, today.getYear()));
    }

    /** What was edited and not saved is asked about before it is lost. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (draft != null && draft.changed()) {
            var going = event.postpone();
            ConfirmAction.ask(
                    getTranslation("calendar.leave.question"),
                    getTranslation("calendar.leave.consequence"),
                    getTranslation("calendar.leave.leave"),
                    going::proceed);
        }
    }

    private void show(int year) {
        boolean mayEdit = jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_CALENDAR);
        draft = new YearDraft(desk.year(year));
        heading = new YearHeading(draft, this::go);
        actions = new YearActions(sheet, draft, this::changed, this::discard, this::save);
        actions.setVisible(mayEdit);
        panel =
                new YearPanel(
                        draft,
                        desk.week().days(),
                        today,
                        day -> {
                            if (mayEdit) {
                                new DayDialog(day, draft, this::changed).open();
                            }
                        },
                        this::changed);
        removeAll();
        add(heading, panel, new WeekCards(desk, units, actor, jurisdiction, panel::draw), actions);
        changed();
    }

    private void changed() {
        heading.say(draft);
        actions.changed(draft.changed());
        panel.draw();
    }

    private void go(int year) {
        UI.getCurrent()
                .navigate(
                        CalendarNavigation.PATH,
                        QueryParameters.of(YearHeading.PARAMETER, Integer.toString(year)));
    }

    private void discard() {
        show(draft.year());
    }

    private void save() {
        new BeforeSaving(
                        getTranslation("calendar.save.year", Integer.toString(draft.year())),
                        heading.words(draft),
                        desk.moving(draft.edited(), actor.get()),
                        () -> {
                            desk.save(draft.edited(), actor.get());
                            Message.done(getTranslation("calendar.save.done"));
                            show(draft.year());
                        },
                        () -> {})
                .open();
    }
}
