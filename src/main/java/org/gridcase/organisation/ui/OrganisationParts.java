package org.gridcase.organisation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.identity.Accounts;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.GridSize;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.LevelRegister;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.UnitRegister;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.Times;
import org.springframework.stereotype.Component;

/** What the parts of the administration of organisation and accounts ask for. */
@Component
record OrganisationParts(
        Units units,
        UnitRegister register,
        LevelRegister levels,
        Staff staff,
        Accounts accounts,
        Jurisdiction jurisdiction,
        CurrentActor currentActor,
        Colleagues colleagues,
        GridSize gridSize,
        Times times,
        Clock clock,
        ZoneId zone) {

    Actor actor() {
        return currentActor.get();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A day as people write it. */
    String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        I18NProvider.translate(locale, "organisation.day"), locale)
                .format(day);
    }

    /** From when until when; open where no end is known. */
    String days(LocalDate first, LocalDate last, Locale locale) {
        return last == null
                ? I18NProvider.translate(locale, "organisation.since", day(first, locale))
                : I18NProvider.translate(
                        locale, "organisation.fromTo", day(first, locale), day(last, locale));
    }

    boolean administers(String unit) {
        return jurisdiction.may(actor(), Action.ADMINISTER_ORGANISATION, unit);
    }

    /** Whether the person of the session looks after the whole place. */
    boolean administersAll() {
        return jurisdiction.mayEverywhere(actor(), Action.ADMINISTER_ORGANISATION);
    }

    /** The highest units that the person of the session looks after. */
    List<UnitView> tops() {
        return jurisdiction.overseen(actor(), Action.ADMINISTER_ORGANISATION).stream()
                .map(units::unit)
                .toList();
    }

    /** Every unit that the person of the session looks after, parents first. */
    List<UnitView> administered() {
        return tops().stream().flatMap(top -> units.subtree(top.code()).stream()).toList();
    }

    /** What the units above are called, from the top down; empty for a unit at the top. */
    String above(String unit, Locale locale) {
        List<String> names =
                units.upwards(unit).stream()
                        .skip(1)
                        .map(one -> one.name(locale))
                        .collect(Collectors.toList());
        Collections.reverse(names);
        return String.join(" › ", names);
    }

    /** Units right below, those of higher levels first. */
    List<UnitView> below(String unit) {
        return units.children(unit).stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(UnitView::code))
                .toList();
    }

    /** Order of the unit's level from the top. */
    int rank(UnitView unit) {
        return units.rank(unit);
    }

    String level(UnitView unit, Locale locale) {
        return units.levels().stream()
                .filter(level -> level.code().equals(unit.level()))
                .findFirst()
                .map(level -> level.name(locale))
                .orElse("");
    }
}
