package org.gridcase.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Units;
import org.springframework.stereotype.Component;

/** Names beside the codes: units and items from memory, people of a whole answer at once. */
@Component
class Names {
    private final Units units;
    private final Catalogue catalogue;
    private final Staff staff;

    Names(Units units, Catalogue catalogue, Staff staff) {
        this.units = units;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /** A unit, also one that was closed; null for none. */
    Named unit(String code) {
        return code == null
                ? null
                : units.find(code)
                        .map(unit -> new Named(code, unit.name(), unit.nameEn()))
                        .orElseGet(() -> new Named(code, code, null));
    }

    Named item(String code) {
        return catalogue
                .find(code)
                .map(item -> new Named(code, item.name(), item.nameEn()))
                .orElseGet(() -> new Named(code, code, null));
    }

    /** The people of one answer. */
    People people(Collection<String> ids) {
        List<String> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        Map<String, Person> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            staff.members(wanted).forEach(member -> found.put(member.id(), person(member)));
        }
        return new People(found);
    }

    /** Who may act for a post in a unit today. */
    List<Person> holders(String post, String unit) {
        return Post.find(post)
                .map(found -> staff.holders(found, unit).stream().map(Names::person).toList())
                .orElse(List.of());
    }

    static Person person(StaffView member) {
        return new Person(member.id(), member.name());
    }

    record People(Map<String, Person> known) {
        /** Null for null. */
        Person of(String id) {
            return id == null ? null : known.getOrDefault(id, new Person(id, id));
        }
    }
}
