package org.gridcase.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Units;
import org.springframework.stereotype.Component;

/** Who answers for a unit: its head, and whoever else may answer its supervision orders. */
@Component
public class OrderLeaders {

    private final Units units;
    private final Staff staff;
    private final Jurisdiction jurisdiction;

    OrderLeaders(Units units, Staff staff, Jurisdiction jurisdiction) {
        this.units = units;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
    }

    /** A unit and the person who answers for it. */
    public record Addressee(String unit, String leader) {}

    /** Everybody who may be named in an order to the unit, its head first. */
    public List<StaffView> of(String unit) {
        return staff.colleagues(unit).stream()
                .filter(person -> answers(person, unit))
                .sorted(Comparator.comparing(person -> !heads(person, unit)))
                .toList();
    }

    /** The head of the unit, or of the nearest unit above it that has one. */
    public Optional<Addressee> head(String unit) {
        return heads(unit, 0);
    }

    /** The same, one level up at least; empty at the top. */
    Optional<Addressee> above(String unit) {
        return heads(unit, 1);
    }

    private Optional<Addressee> heads(String unit, int levelsUp) {
        return units.upwards(unit).stream()
                .skip(levelsUp)
                .flatMap(
                        level ->
                                staff.holders(Post.GRID_ADMINISTRATOR, level.code()).stream()
                                        .sorted(
                                                Comparator.comparing(
                                                        head -> standsIn(head, level.code())))
                                        .limit(1)
                                        .map(head -> new Addressee(level.code(), head.id())))
                .findFirst();
    }

    private boolean answers(StaffView person, String unit) {
        var actor = new Actor(person.id(), person.name(), person.holdings());
        return jurisdiction.may(actor, Action.ANSWER_ORDER, unit);
    }

    private static boolean heads(StaffView person, String unit) {
        return person.holdings().stream()
                .anyMatch(h -> h.post() == Post.GRID_ADMINISTRATOR && h.unit().equals(unit));
    }

    private static boolean standsIn(StaffView person, String unit) {
        return person.holdings().stream()
                .filter(h -> h.post() == Post.GRID_ADMINISTRATOR && h.unit().equals(unit))
                .allMatch(h -> h.deputy());
    }
}
