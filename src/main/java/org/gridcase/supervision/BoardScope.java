package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.organisation.Units;
import org.springframework.stereotype.Component;

/** Turns a filter of the board into a range of one index of the clocks. */
@Component
class BoardScope {

    /** How far "the coming days" reach. */
    static final int DAYS = 7;

    /** So many levels have an index each (migration 72). */
    private static final int INDEXED = 6;

    private final Units units;
    private final Clock clock;
    private final ZoneId zone;

    BoardScope(Units units, Clock clock, ZoneId zone) {
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    /** A condition on {@code step_clock c} with its parameters. */
    record Range(StringBuilder sql, List<Object> params) {
        Range and(String more, Object... further) {
            sql.append(more);
            params.addAll(List.of(further));
            return this;
        }
    }

    Range range(BoardFilter filter) {
        Range range = part(filter.part(), filter.unit());
        if (filter.step() != null) {
            range.and(" and c.step = ?", filter.step());
        }
        if (filter.matter() != null) {
            range.and(" and c.matter = ?", filter.matter());
        }
        if (filter.holder() != null) {
            range.and(" and c.holder = ?", filter.holder());
        }
        return range;
    }

    Range part(BoardFilter.Part part, String unit) {
        var range = new Range(new StringBuilder(column(unit)).append(" = ?"), new ArrayList<>());
        range.params().add(unit);
        boolean paused = part == BoardFilter.Part.PAUSED;
        range.and(" and c.state = '" + (paused ? "PAUSED" : "RUNNING") + "'");
        LocalDateTime now = utc(clock.instant());
        return switch (part) {
            case OVERDUE -> range.and(" and c.due_at < ?", now);
            case TODAY -> range.and(" and c.due_at >= ? and c.due_at < ?", now, midnight(1));
            case SOON ->
                    range.and(
                            " and c.due_at >= ? and c.due_at < ?", midnight(1), midnight(DAYS + 1));
            case PAUSED -> range;
        };
    }

    /** The same of those steps of a unit that lie in none of the units below it. */
    Range ownPart(BoardFilter.Part part, String unit) {
        return part(part, unit).and(" and " + columnBelow(unit) + " is null");
    }

    /**
     * What is due first, first. Unit and state are the same in all rows and are named so that H2,
     * too, reads the index in its own order instead of sorting what it found.
     */
    String worstFirst(String unit) {
        return " order by " + column(unit) + ", c.state, c.due_at, c.work_item_id";
    }

    /** Whether the units right below have an index of their level. */
    boolean indexedBelow(String unit) {
        return depth(unit) < INDEXED;
    }

    /** The column of the level on which a unit stands. */
    String column(String unit) {
        return "c.unit_" + depth(unit);
    }

    /** The column of the units right below; the unit's own where the tree is that deep. */
    String columnBelow(String unit) {
        return "c.unit_" + Math.min(depth(unit) + 1, UnitsAbove.LEVELS);
    }

    private int depth(String unit) {
        return Math.min(Math.max(1, units.upwards(unit).size()), UnitsAbove.LEVELS);
    }

    private LocalDateTime midnight(int daysOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return utc(today.plusDays(daysOn).atStartOfDay(zone).toInstant());
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
