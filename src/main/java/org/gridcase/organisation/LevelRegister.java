package org.gridcase.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridcase.audit.AuditTrail;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The levels of the unit tree. Their number, names and order are data of the place (domain.md
 * section 2), changed by administrators of the whole place only, because every unit stands on one.
 * Whatever is changed, each open unit ranks below the one it hangs on.
 */
@Service
public class LevelRegister {
    private static final int LONGEST_NAME = 100;

    private final UnitLevelRepository repository;
    private final UnitRepository users;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;

    LevelRegister(
            UnitLevelRepository repository,
            UnitRepository users,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit) {
        this.repository = repository;
        this.users = users;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
    }

    /** Adds levels or describes known ones anew, as an installation does that begins. */
    @Transactional
    public void define(List<LevelView> defined, Actor actor) {
        begin(actor);
        defined.forEach(this::put);
        settle(actor, "organisation.levels-defined", codes(defined));
    }

    /**
     * Adds a level.
     *
     * @param above code of the level right above it, null for the top; the rank given is ignored
     * @throws Invalid when a field is wrong or the code is in use
     */
    @Transactional
    public void add(LevelView wanted, String above, Actor actor) {
        begin(actor);
        repository
                .findById(String.valueOf(wanted.code()))
                .ifPresent(
                        known -> {
                            throw new Invalid(
                                    "code",
                                    "organisation.error.levelCodeTaken",
                                    known.view().code(),
                                    known.view().said());
                        });
        List<String> order = new ArrayList<>(codes(units.levels()));
        int place = above == null ? 0 : order.indexOf(above) + 1;
        if (above != null && place == 0) {
            throw new Invalid("above", "organisation.error.levelUnknown", above);
        }
        put(wanted);
        order.add(place, wanted.code());
        number(order);
        settle(actor, "organisation.level-added", List.of(wanted.code()));
    }

    /**
     * Names a level anew, or says what its units are for; the rank stays.
     *
     * @throws Invalid also when units stand on the level and another tier is asked for: their cases
     *     would stand nowhere
     */
    @Transactional
    public void describe(LevelView wanted, Actor actor) {
        begin(actor);
        LevelView known = level(wanted.code()).view();
        put(
                new LevelView(
                        known.code(), wanted.name(), wanted.nameEn(), known.rank(), wanted.tier()));
        settle(actor, "organisation.level-changed", List.of(wanted.code()));
    }

    /**
     * Puts the levels into another order.
     *
     * @param topDown the codes of all levels
     * @throws Conflict when a unit would no longer rank below the one it hangs on, or the levels
     *     are no longer those that were shown
     */
    @Transactional
    public void arrange(List<String> topDown, Actor actor) {
        begin(actor);
        if (!codes(units.levels()).stream()
                .sorted()
                .toList()
                .equals(topDown.stream().sorted().toList())) {
            throw new Conflict("organisation.error.levelsChanged");
        }
        number(topDown);
        settle(actor, "organisation.levels-arranged", topDown);
    }

    /**
     * Takes a level away.
     *
     * @throws Conflict while a unit stands on it, closed ones included: old cases name them
     */
    @Transactional
    public void remove(String code, Actor actor) {
        begin(actor);
        UnitLevel level = level(code);
        if (users.existsByLevel(code)) {
            throw new Conflict("organisation.error.levelInUse", level.view().said());
        }
        repository.delete(level);
        settle(actor, "organisation.level-removed", List.of(code));
    }

    private void begin(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_ORGANISATION);
        // counting the change first makes administrators take turns, those of units included
        units.changed();
    }

    private void put(LevelView with) {
        check(with);
        UnitLevel level =
                repository.findById(with.code()).orElseGet(() -> new UnitLevel(with.code()));
        level.describe(with);
        repository.save(level);
    }

    private void check(LevelView with) {
        List<FieldError> errors = new ArrayList<>();
        if (with.code() == null || !UnitRegister.CODE.matcher(with.code()).matches()) {
            errors.add(new FieldError("code", "organisation.error.unitCode"));
        }
        if (with.name() == null || with.name().isBlank() || with.name().length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "organisation.error.levelName", LONGEST_NAME));
        }
        if (with.nameEn() != null && with.nameEn().length() > LONGEST_NAME) {
            errors.add(new FieldError("nameEn", "organisation.error.levelName", LONGEST_NAME));
        }
        repository
                .findById(String.valueOf(with.code()))
                .map(UnitLevel::view)
                .filter(known -> !Objects.equals(known.tier(), with.tier()))
                .filter(known -> users.existsByLevel(known.code()))
                .ifPresent(
                        known ->
                                errors.add(
                                        new FieldError(
                                                "tier",
                                                "organisation.error.levelTier",
                                                known.said())));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void number(List<String> topDown) {
        for (int place = 0; place < topDown.size(); place++) {
            LevelView level = level(topDown.get(place)).view();
            put(new LevelView(level.code(), level.name(), level.nameEn(), place + 1, level.tier()));
        }
    }

    private void settle(Actor actor, String action, List<String> concerned) {
        repository.flush();
        units.changed();
        units.all().forEach(this::requireBelowParent);
        audit.record(
                "organisation",
                actor.by(),
                action,
                Map.of("levels", concerned, "order", codes(units.levels())),
                null);
    }

    private void requireBelowParent(UnitView unit) {
        units.find(unit.parent())
                .filter(parent -> units.rank(unit) <= units.rank(parent))
                .ifPresent(
                        parent -> {
                            throw new Conflict(
                                    "organisation.error.levelOrder", unit.said(), parent.said());
                        });
    }

    private UnitLevel level(String code) {
        return repository
                .findById(String.valueOf(code))
                .orElseThrow(() -> new NotFound("organisation.error.levelUnknown", code));
    }

    private static List<String> codes(List<LevelView> levels) {
        return levels.stream().map(LevelView::code).toList();
    }
}
