package org.gridcase.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The unit tree for everybody to ask. Answers come from memory; a change made in the same
 * transaction is seen at once, one made on another node within seconds.
 */
@Component
public class Units {
    private final Supplier<UnitTree> tree;
    private final Runnable changed;

    @Autowired
    Units(UnitRepository units, UnitLevelRepository levels, Revisions revisions) {
        Snapshot<UnitTree> kept =
                revisions.snapshot(
                        "organisation", () -> new UnitTree(levels.views(), units.rows()));
        this.tree = kept::current;
        this.changed = kept::changed;
    }

    /** A tree that never changes. */
    Units(UnitTree tree) {
        this.tree = () -> tree;
        this.changed = () -> {};
    }

    /**
     * @throws NotFound when there is no such unit
     */
    public UnitView unit(String code) {
        return find(code).orElseThrow(() -> new NotFound("organisation.error.unitUnknown", code));
    }

    /** The unit, also when it was closed, so that old cases keep the name of their unit. */
    public Optional<UnitView> find(String code) {
        return tree.get().find(code);
    }

    /** The unit first, then its parent and so on to the root; empty for unknown units. */
    public List<UnitView> upwards(String code) {
        UnitTree now = tree.get();
        return now.find(code).map(now::upwards).orElse(List.of());
    }

    /** The unit itself or its nearest ancestor of this tier. */
    public Optional<UnitView> at(String code, Tier tier) {
        return upwards(code).stream().filter(unit -> unit.tier() == tier).findFirst();
    }

    /** Where a case goes that the unit cannot settle: the next ancestor whose tier takes cases. */
    public Optional<UnitView> above(String code) {
        return upwards(code).stream()
                .skip(1)
                .filter(unit -> unit.tier() != null && unit.tier().takesCases())
                .findFirst();
    }

    public List<UnitView> children(String code) {
        return tree.get().children(code);
    }

    /** The units right below, closed ones too: their cases may still run. */
    public List<UnitView> everBelow(String code) {
        return tree.get().everBelow(code);
    }

    /** Every open unit, parents before children, sisters by code. */
    public List<UnitView> all() {
        return tree.get().open();
    }

    /** The unit and everything open below it, parents first. */
    public List<UnitView> subtree(String code) {
        return find(code)
                .map(top -> all().stream().filter(u -> u.path().startsWith(top.path())).toList())
                .orElse(List.of());
    }

    /** Whether the unit is the ancestor or lies below it; false when either is unknown. */
    public boolean within(String code, String ancestor) {
        UnitTree now = tree.get();
        return now.find(code)
                .flatMap(unit -> now.find(ancestor).map(top -> unit.path().startsWith(top.path())))
                .orElse(false);
    }

    /** The grid on whose ground the point lies. */
    public Optional<UnitView> gridAt(GeoPoint point) {
        return tree.get().gridAt(point);
    }

    /** The units at the top; usually one. */
    public List<UnitView> roots() {
        return tree.get().roots();
    }

    public List<UnitView> departments() {
        return ofTier(Tier.DEPARTMENT).toList();
    }

    /** Departments that hang on the unit or on one of its ancestors, nearest first. */
    public List<UnitView> departmentsFor(String code) {
        return upwards(code).stream()
                .flatMap(unit -> children(unit.code()).stream())
                .filter(unit -> unit.tier() == Tier.DEPARTMENT)
                .toList();
    }

    public List<UnitView> grids() {
        return ofTier(Tier.GRID).toList();
    }

    /** The levels from top to bottom. */
    public List<LevelView> levels() {
        return tree.get().levels();
    }

    /**
     * A place as it was written down, for a reader: places begin with the name of their unit, and
     * may be nothing else, and units have a name in each language.
     *
     * @return the same place with the unit in the reader's language, "" for none
     */
    public String place(String written, Locale locale) {
        if (written == null) {
            return "";
        }
        int end = written.indexOf(' ') < 0 ? written.length() : written.indexOf(' ');
        return tree.get()
                .named(written.substring(0, end))
                .map(unit -> unit.name(locale) + written.substring(end))
                .orElse(written);
    }

    /** Order of the unit's level from the top; below everything when the level is unknown. */
    public int rank(UnitView unit) {
        return levels().stream()
                .filter(level -> level.code().equals(unit.level()))
                .findFirst()
                .map(LevelView::rank)
                .orElse(Integer.MAX_VALUE);
    }

    private Stream<UnitView> ofTier(Tier tier) {
        return all().stream().filter(unit -> unit.tier() == tier);
    }

    /** To be called by whoever changed units or levels, inside the transaction. */
    void changed() {
        changed.run();
    }
}
