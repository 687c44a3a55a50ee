package org.gridcase.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.audit.AuditTrail;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the unit tree, by administrators of the part that is changed. */
@Service
public class UnitRegister {
    /** No character that means something in a path, an audience or a search pattern. */
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,32}");

    private static final int LONGEST_PATH = 500;

    private final UnitRepository repository;
    private final UnitLevelRepository levels;
    private final PostHeldRepository posts;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Today today;

    UnitRegister(
            UnitRepository repository,
            UnitLevelRepository levels,
            PostHeldRepository posts,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            Today today) {
        this.repository = repository;
        this.levels = levels;
        this.posts = posts;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.today = today;
    }

    /**
     * What a unit shall be.
     *
     * @param parent null at the top
     * @param level code of a level that ranks below the parent's
     * @param centre null when unknown
     * @param boundary empty when unknown, else at least three corners
     */
    public record DefineUnit(
            String code,
            String parent,
            String level,
            String name,
            String nameEn,
            GeoPoint centre,
            int households,
            int population,
            List<GeoPoint> boundary) {

        public DefineUnit {
            boundary = boundary == null ? List.of() : List.copyOf(boundary);
        }

        /** The unit as it is. */
        public static DefineUnit like(UnitView unit) {
            return new DefineUnit(
                    unit.code(),
                    unit.parent(),
                    unit.level(),
                    unit.name(),
                    unit.nameEn(),
                    unit.centre(),
                    unit.households(),
                    unit.population(),
                    unit.boundary());
        }

        /**
         * The same on another ground, its centre in the middle of it; without a ground the centre
         * stays.
         */
        public DefineUnit on(List<GeoPoint> ground) {
            return new DefineUnit(
                    code,
                    parent,
                    level,
                    name,
                    nameEn,
                    ground.isEmpty() ? centre : middle(ground),
                    households,
                    population,
                    ground);
        }

        private static GeoPoint middle(List<GeoPoint> corners) {
            return new GeoPoint(
                    corners.stream().mapToDouble(GeoPoint::lat).average().orElseThrow(),
                    corners.stream().mapToDouble(GeoPoint::lng).average().orElseThrow());
        }

        /** The same below another unit. */
        public DefineUnit below(String other) {
            return new DefineUnit(
                    code, other, level, name, nameEn, centre, households, population, boundary);
        }
    }

    /**
     * Adds units or describes known ones anew, all or none; parents stand before their children or
     * exist already. A known unit given another parent is moved, a closed one is opened again.
     *
     * @throws Invalid naming every faulty row, field {@code row[n].field} with n from 1
     */
    @Transactional
    public void define(List<DefineUnit> defined, Actor actor) {
        // Counting the change first makes administrators take turns: no two moves can close a
        // circle
        units.changed();
        List<FieldError> errors = new ArrayList<>();
        for (int row = 1; row <= defined.size(); row++) {
            DefineUnit with = defined.get(row - 1);
            String prefix = defined.size() == 1 ? "" : "row[" + row + "].";
            Optional<FieldError> error = place(with, prefix, actor);
            error.ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        repository.flush();
        units.changed();
    }

    /** Adds one unit or describes a known one anew. */
    @Transactional
    public void define(DefineUnit defined, Actor actor) {
        define(List.of(defined), actor);
    }

    /**
     * Adds one unit.
     *
     * @throws Invalid also when the code is in use, be it by a closed unit: old cases name it
     */
    @Transactional
    public void add(DefineUnit wanted, Actor actor) {
        units.changed();
        repository
                .findById(String.valueOf(wanted.code()))
                .ifPresent(
                        known -> {
                            throw new Invalid(
                                    "code",
                                    "organisation.error.unitCodeTaken",
                                    known.code(),
                                    known.said());
                        });
        define(wanted, actor);
    }

    private Optional<FieldError> place(DefineUnit with, String prefix, Actor actor) {
        if (with.code() == null || !CODE.matcher(with.code()).matches()) {
            return error(prefix + "code", "organisation.error.unitCode", with.code());
        }
        if (blank(with.name()) || with.name().length() > 200) {
            return error(prefix + "name", "organisation.error.name", with.code());
        }
        if (with.households() < 0 || with.population() < 0) {
            return error(prefix + "households", "organisation.error.count", with.code());
        }
        if (!with.boundary().isEmpty() && with.boundary().size() < 3) {
            return error(prefix + "boundary", "organisation.error.boundary", with.code());
        }
        Optional<UnitLevel> level = Optional.ofNullable(with.level()).flatMap(levels::findById);
        if (level.isEmpty()) {
            return error(prefix + "level", "organisation.error.levelUnknown", with.level());
        }
        Unit parent =
                with.parent() == null ? null : repository.findById(with.parent()).orElse(null);
        if (with.parent() != null && (parent == null || parent.closed())) {
            return error(prefix + "parent", "organisation.error.parentUnknown", with.parent());
        }
        if (parent != null && level.get().rank() <= rankOf(parent)) {
            return error(prefix + "level", "organisation.error.levelRank", with.code());
        }
        if (repository.findByParent(with.code()).stream()
                .anyMatch(child -> rankOf(child) <= level.get().rank())) {
            return error(prefix + "level", "organisation.error.levelRank", with.code());
        }
        return settle(with, parent, prefix, actor);
    }

    private Optional<FieldError> settle(DefineUnit with, Unit parent, String prefix, Actor actor) {
        Optional<Unit> known = repository.findById(with.code());
        if (known.isPresent()) {
            jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, with.code());
        } else if (parent != null) {
            jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, parent.code());
        } else {
            jurisdiction.requireEverywhere(actor, Action.ADMINISTER_ORGANISATION);
        }
        Unit unit = known.orElseGet(() -> new Unit(with.code()));
        boolean moves = known.isPresent() && !Objects.equals(unit.parent(), with.parent());
        if (moves && (parent == null || parent.path().startsWith(unit.path()))) {
            return error(prefix + "parent", "organisation.error.circle", with.code());
        }
        if ((known.isEmpty() || moves) && deepest(unit, parent) > LONGEST_PATH) {
            return error(prefix + "parent", "organisation.error.tooDeep", with.code());
        }
        if (known.isEmpty()) {
            unit.hang(parent);
        }
        unit.describe(with);
        repository.save(unit);
        if (moves) {
            move(unit, parent, actor);
        }
        record(actor, unit, known.isEmpty() ? "unit.defined" : "unit.changed");
        return Optional.empty();
    }

    /** Length of the longest path in the subtree, were it to hang below the parent. */
    private int deepest(Unit unit, Unit parent) {
        int own = (parent == null ? 1 : parent.path().length()) + unit.code().length() + 1;
        return unit.path() == null
                ? own
                : repository.findByPathStartingWith(unit.path()).stream()
                        .mapToInt(below -> own + below.path().length() - unit.path().length())
                        .max()
                        .orElse(own);
    }

    /** Takes the whole subtree along; whoever hears of it sees the new tree. */
    private void move(Unit unit, Unit parent, Actor actor) {
        jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, parent.code());
        String before = unit.path();
        List<Unit> below = repository.findByPathStartingWith(before);
        unit.hang(parent);
        below.stream()
                .filter(other -> other != unit)
                .forEach(other -> other.follow(before, unit.path()));
        repository.flush();
        units.changed();
        events.publishEvent(new UnitMoved(unit.code(), before, unit.path(), clock.instant()));
    }

    /**
     * Takes a unit out of use. It stays known by code, because old cases name it.
     *
     * @throws Conflict while units below it are open or posts in it are held
     */
    @Transactional
    public void close(String code, Actor actor) {
        units.changed();
        jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, code);
        Unit unit =
                repository
                        .findById(code)
                        .orElseThrow(() -> new NotFound("organisation.error.unitUnknown", code));
        if (!units.children(code).isEmpty() || posts.heldIn(code, today.date())) {
            throw new Conflict("organisation.error.unitInUse", unit.said());
        }
        unit.close(clock.instant());
        repository.flush();
        units.changed();
        record(actor, unit, "unit.closed");
    }

    private int rankOf(Unit unit) {
        return levels.findById(unit.level()).map(UnitLevel::rank).orElse(0);
    }

    /** Set-up writes no line a unit: the demo or an installation would drown the trail. */
    private void record(Actor actor, Unit unit, String action) {
        if (actor != Actor.SYSTEM) {
            audit.record(
                    "unit:" + unit.code(),
                    actor.by(),
                    action,
                    Map.of("path", unit.path(), "level", unit.level()),
                    null);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Optional<FieldError> error(String field, String key, String about) {
        return Optional.of(new FieldError(field, key, String.valueOf(about)));
    }
}
