package org.gridcase.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;

/**
 * When timers of a {@link PaperEngine} are due: counted by its own clock. The engine's usual
 * calendars ask a clock that the whole program shares.
 */
final class PaperCalendars {

    private final Clock clock;

    private PaperCalendars(Clock clock) {
        this.clock = clock;
    }

    static BusinessCalendarManager by(Clock clock) {
        var all = new PaperCalendars(clock);
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, all.new Durations());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, all.new Cycles());
        return calendars;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private class Durations extends DurationBusinessCalendar {
        @Override
        public Date resolveDuedate(String duration, Date start) {
            return super.resolveDuedate(duration, start == null ? now() : start);
        }
    }

    /** {@code R/PT2H}, {@code R3/PT2H}; repeated ones carry the moment they were made at. */
    private class Cycles extends CycleBusinessCalendar {
        private final DurationBusinessCalendar durations = new DurationBusinessCalendar();
        private final Map<String, Integer> repeated = new HashMap<>();

        @Override
        public Date resolveDuedate(String cycle, Date start, long offset) {
            String[] parts = cycle.split("/");
            if (parts.length > 2 && parts[0].length() > 1) {
                int most = Integer.parseInt(parts[0].substring(1));
                if (repeated.merge(cycle, 1, Integer::sum) >= most) {
                    return null;
                }
            }
            return durations.resolveDuedate(parts[parts.length - 1], start == null ? now() : start);
        }
    }
}
