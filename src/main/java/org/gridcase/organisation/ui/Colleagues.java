package org.gridcase.organisation.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Person;
import org.springframework.stereotype.Component;

/**
 * Colleagues with post and unit in the language of the reader, ready for a {@link
 * org.gridcase.shared.ui.PersonChip}. Staff only; residents are masked by the feature that knows
 * them.
 */
@Component
public class Colleagues {
    private final Staff staff;
    private final Units units;
    private final Texts texts;

    Colleagues(Staff staff, Units units, Texts texts) {
        this.staff = staff;
        this.units = units;
        this.texts = texts;
    }

    /** The person in her first post. */
    public Person person(StaffView member, Locale locale) {
        return standing(member, member.holdings().stream().findFirst(), locale);
    }

    /** The person in the post she holds in this unit, else in her first post. */
    public Person personIn(StaffView member, String unit, Locale locale) {
        Optional<Holding> here =
                member.holdings().stream().filter(h -> h.unit().equals(unit)).findFirst();
        return standing(member, here.or(() -> member.holdings().stream().findFirst()), locale);
    }

    /** Several at once with one look at the database; unknown ids and nulls are left out. */
    public Map<String, Person> people(Collection<String> staffIds, Locale locale) {
        List<String> known = staffIds.stream().filter(Objects::nonNull).distinct().toList();
        Map<String, Person> people = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            staff.members(known).forEach(m -> people.put(m.id(), person(m, locale)));
        }
        return people;
    }

    /** The name of a unit, or its code when nobody knows it. */
    public String unit(String code, Locale locale) {
        return units.find(code).map(unit -> name(unit, locale)).orElse(code);
    }

    /** A place that begins with the name of its unit, for the reader; see {@link Units#place}. */
    public String place(String written, Locale locale) {
        return units.place(written, locale);
    }

    /** The name of a post by its code, empty when there is no such post. */
    public String post(String code, Locale locale) {
        return Post.find(code).map(post -> texts.text(locale, post.key())).orElse("");
    }

    private Person standing(StaffView member, Optional<Holding> holding, Locale locale) {
        return new Person(
                member.name(),
                holding.map(h -> texts.text(locale, h.post().key())).orElse(null),
                holding.map(h -> unit(h.unit(), locale)).orElse(null),
                member.active() ? member.phone() : null);
    }

    private static String name(UnitView unit, Locale locale) {
        boolean english = Locales.nearest(locale).equals(Locales.ENGLISH);
        return english && unit.nameEn() != null && !unit.nameEn().isBlank()
                ? unit.nameEn()
                : unit.name();
    }
}
