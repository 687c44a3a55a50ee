package org.gridcase.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.form.Wording;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.springframework.stereotype.Component;

/**
 * The tree of units as casework asks it: who handles at which level, who is above, whose boards.
 */
@Component
class CaseUnits {

    private final Units units;

    CaseUnits(Units units) {
        this.units = units;
    }

    Tier tier(String unit) {
        return units.unit(unit).tier();
    }

    String name(String unit) {
        return units.find(unit).map(UnitView::name).orElse(unit);
    }

    /** The name in both languages. */
    Wording wording(String unit) {
        return units.find(unit)
                .map(known -> new Wording(known.name(), known.nameEn()))
                .orElseGet(() -> new Wording(unit, unit));
    }

    Optional<String> at(String unit, Tier tier) {
        return units.at(unit, tier).map(UnitView::code);
    }

    /** The unit of a tier, or the nearest that handles cases where the place lacks that tier. */
    String atOrNearest(String unit, Tier tier) {
        return at(unit, tier).orElseGet(() -> units.above(unit).map(UnitView::code).orElse(unit));
    }

    /** The unit of another's tier above a place, for what stood with that other one before. */
    String counterpart(String place, String other) {
        Tier tier = tier(other);
        return tier == null ? atOrNearest(place, Tier.TOWN) : atOrNearest(place, tier);
    }

    /**
     * The next level up.
     *
     * @throws Conflict at the top: there is nobody to pass it to
     */
    String above(String unit) {
        return units.above(unit)
                .map(UnitView::code)
                .orElseThrow(() -> new Conflict("casework.error.alreadyAtTop"));
    }

    /** The post that handles cases at the level of a unit. */
    Post handler(String unit) {
        Tier tier = tier(unit);
        if (tier == null) {
            return Post.GRID_ADMINISTRATOR;
        }
        return switch (tier) {
            case GRID -> Post.GRID_WORKER;
            case COMMUNITY -> Post.COMMUNITY_CLERK;
            case TOWN -> Post.TOWN_OFFICER;
            case COUNTY -> Post.DISPATCHER;
            case DEPARTMENT -> Post.DEPARTMENT_OFFICER;
        };
    }

    /** The unit itself and everything above it, nearest first. */
    List<String> upwards(String unit) {
        return units.upwards(unit).stream().map(UnitView::code).toList();
    }

    /** Departments of every level above a place. */
    Set<String> departmentsFor(String unit) {
        Set<String> found = new LinkedHashSet<>();
        for (UnitView level : units.upwards(unit)) {
            units.children(level.code()).stream()
                    .filter(child -> child.tier() == Tier.DEPARTMENT)
                    .map(UnitView::code)
                    .forEach(found::add);
        }
        return found;
    }

    /** Boards for a public notice: town and community, with three levels the county as well. */
    List<String> noticeBoards(String unit, int levels) {
        List<String> boards = new ArrayList<>();
        for (Tier tier : List.of(Tier.COMMUNITY, Tier.TOWN, Tier.COUNTY)) {
            if (boards.size() < levels) {
                at(unit, tier).ifPresent(boards::add);
            }
        }
        return boards;
    }
}
