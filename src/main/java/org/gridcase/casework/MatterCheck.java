package org.gridcase.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/** What must be true of a report before it becomes a case, and in which grid it lies. */
@Component
class MatterCheck {

    static final int MAX_WORDS = 2000;
    static final int MAX_PLACE = 300;
    static final int MAX_QUANTITY = 100_000;

    private final Catalogue catalogue;
    private final Units units;

    MatterCheck(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
    }

    /**
     * @return the grid in which the matter lies
     * @throws Invalid with every field that is wrong
     */
    UnitView gridOf(Actor actor, ReportMatter matter) {
        List<FieldError> errors = new ArrayList<>();
        var item = catalogue.find(matter.item()).filter(MatterItem::active);
        if (item.isEmpty()) {
            // only what the published list holds is given to grid workers
            errors.add(new FieldError("item", "casework.error.itemUnknown"));
        }
        if (matter.words() == null || matter.words().isBlank()) {
            errors.add(new FieldError("words", "casework.error.wordsRequired"));
        } else if (matter.words().length() > MAX_WORDS) {
            errors.add(new FieldError("words", "casework.error.tooLong", MAX_WORDS));
        }
        if (matter.quantity() != null
                && (matter.quantity() < 1 || matter.quantity() > MAX_QUANTITY)) {
            errors.add(new FieldError("quantity", "casework.error.quantity", MAX_QUANTITY));
        }
        if (matter.place() != null && matter.place().length() > MAX_PLACE) {
            errors.add(new FieldError("place", "casework.error.tooLong", MAX_PLACE));
        }
        errors.addAll(ReporterCheck.errors(matter.reporter()));
        UnitView grid = gridNamed(actor, matter);
        if (grid == null) {
            errors.add(new FieldError("unit", "casework.error.gridUnknown"));
        }
        if (matter.handled() != null && !matter.handled().isBlank()) {
            if (item.isPresent() && item.get().path() != HandlingPath.GENERAL) {
                errors.add(new FieldError("handled", "casework.error.handledOnlyGeneral"));
            } else if (grid != null && !actor.holds(Post.GRID_WORKER, grid.code())) {
                errors.add(new FieldError("handled", "casework.error.handledOnlyGridWorker"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return grid;
    }

    /** The grid named, else the grid at the point, else the only grid the actor works in. */
    private UnitView gridNamed(Actor actor, ReportMatter matter) {
        if (matter.unit() != null && !matter.unit().isBlank()) {
            return units.find(matter.unit()).filter(unit -> unit.tier() == Tier.GRID).orElse(null);
        }
        if (matter.point() != null) {
            return units.gridAt(matter.point()).orElse(null);
        }
        Set<String> own =
                actor.holdings().stream()
                        .filter(h -> h.post() == Post.GRID_WORKER)
                        .map(h -> h.unit())
                        .collect(Collectors.toSet());
        return own.size() == 1 ? units.find(own.iterator().next()).orElse(null) : null;
    }
}
