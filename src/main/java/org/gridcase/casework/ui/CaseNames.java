package org.gridcase.casework.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gridcase.audit.By;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Person;
import org.springframework.stereotype.Component;

/** The names of what a case has to do with, in the language of the reader. */
@Component
class CaseNames {

    /** How much of the tree is said to tell where something lies: town, community, grid. */
    private static final int LEVELS = 3;

    private final Catalogue catalogue;
    private final Units units;
    private final Staff staff;
    private final Colleagues colleagues;
    private final Texts texts;

    CaseNames(Catalogue catalogue, Units units, Staff staff, Colleagues colleagues, Texts texts) {
        this.catalogue = catalogue;
        this.units = units;
        this.staff = staff;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    String item(String code, Locale locale) {
        return catalogue
                .find(code)
                .map(item -> item.name(locale))
                .orElseGet(() -> say(locale, "casework.item.gone"));
    }

    String path(HandlingPath path, Locale locale) {
        return path(path.code(), locale);
    }

    String path(String code, Locale locale) {
        return say(locale, "catalogue.path." + code);
    }

    String unit(String code, Locale locale) {
        return code == null ? "" : colleagues.unit(code, locale);
    }

    String units(Collection<String> codes, Locale locale) {
        return String.join(
                say(locale, "casework.and"),
                codes.stream().map(code -> unit(code, locale)).toList());
    }

    /** The place a unit lies in, from the town down: "柳树镇 韩桥社区 第一网格". */
    String lying(String code, Locale locale) {
        List<UnitView> up = new ArrayList<>(units.upwards(code));
        Collections.reverse(up);
        return up.stream()
                .skip(Math.max(0, up.size() - LEVELS))
                .map(unit -> unit.name(locale))
                .reduce((above, below) -> say(locale, "casework.lying", above, below))
                .orElse("");
    }

    String post(String code, Locale locale) {
        return Post.find(code).map(post -> say(locale, post.key())).orElse("");
    }

    /** A colleague in the post for which she has to do with a step. */
    Person person(String staffId, String post, String unit, Locale locale) {
        return staff.find(staffId)
                .map(
                        member ->
                                new Person(
                                        member.name(),
                                        post(post, locale),
                                        unit(unit, locale),
                                        phone(member)))
                .orElseGet(() -> new Person(say(locale, "casework.person.gone"), null, null, null));
    }

    /** A colleague in the post held in or nearest to a unit. */
    Person person(String staffId, String unit, Locale locale) {
        return staff.find(staffId)
                .map(member -> colleagues.personIn(member, unit, locale))
                .orElseGet(() -> new Person(say(locale, "casework.person.gone"), null, null, null));
    }

    /** Who acted, as a sentence begins: unit and name as they were then. */
    String who(By by, Locale locale) {
        if (!by.isStaff()) {
            return say(locale, "audit.by." + by.staffId());
        }
        return by.unit() == null
                ? by.name()
                : say(locale, "casework.who", by.name(), unit(by.unit(), locale));
    }

    String step(String name, String nameEn, Locale locale) {
        boolean english = Locales.nearest(locale).equals(Locales.ENGLISH);
        return english && nameEn != null && !nameEn.isBlank() ? nameEn : name;
    }

    String say(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    boolean knows(Locale locale, String key) {
        return texts.find(locale, key).isPresent();
    }

    private static String phone(StaffView member) {
        return member.active() ? member.phone() : null;
    }
}
