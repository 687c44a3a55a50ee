package org.gridcase.supervision.ui;

import java.util.Locale;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.inbox.ui.SubjectSummary;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.Tone;
import org.gridcase.supervision.OrderState;
import org.gridcase.supervision.OrderSubject;
import org.gridcase.supervision.OrderView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names of what supervision has to do with, in the language of the reader. */
@Component
class SupervisionWords {

    private final Colleagues colleagues;
    private final Staff staff;
    private final Texts texts;
    private final ObjectProvider<SubjectSummary> subjects;

    SupervisionWords(
            Colleagues colleagues,
            Staff staff,
            Texts texts,
            ObjectProvider<SubjectSummary> subjects) {
        this.colleagues = colleagues;
        this.staff = staff;
        this.texts = texts;
        this.subjects = subjects;
    }

    String say(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    String place(String written, Locale locale) {
        return colleagues.place(written, locale);
    }

    String unit(String code, Locale locale) {
        return colleagues.unit(code, locale);
    }

    /** A colleague in the post held in a unit. */
    Person person(String staffId, String unit, Locale locale) {
        return staff.find(staffId)
                .map(member -> colleagues.personIn(member, unit, locale))
                .orElseGet(() -> new Person(say(locale, "supervision.gone"), null, null, null));
    }

    /** Name and post, for a list to choose from. */
    String label(StaffView person, String unit, Locale locale) {
        Person shown = colleagues.personIn(person, unit, locale);
        return say(locale, "supervision.who", shown.name(), shown.post());
    }

    /** Who acted: unit and name as they were then; the software under its own name. */
    String who(By by, Locale locale) {
        if (!by.isStaff()) {
            return say(locale, "audit.by." + by.staffId());
        }
        return by.unit() == null
                ? by.name()
                : say(locale, "supervision.who", unit(by.unit(), locale), by.name());
    }

    String title(OrderView view, Locale locale) {
        return spoken(view.title(), view.titleEn(), locale);
    }

    /** The step that an order is about, or that it is about the whole. */
    String step(OrderSubject about, Locale locale) {
        return about.workItem() == null
                ? say(locale, "supervision.order.whole")
                : spoken(about.stepName(), about.stepNameEn(), locale);
    }

    String spoken(String chinese, String english, Locale locale) {
        boolean wished = Locales.nearest(locale).equals(Locales.ENGLISH);
        String word = wished && english != null && !english.isBlank() ? english : chinese;
        return word == null ? "" : word;
    }

    /** Address of the page of what an order is about, empty when it has none. */
    Optional<String> page(String kind, String ref) {
        return subjects.stream()
                .filter(summary -> summary.kind().equals(kind))
                .findFirst()
                .map(summary -> summary.path(ref));
    }

    static Tone tone(OrderState state) {
        return switch (state) {
            case ISSUED -> Tone.WARN;
            case RECEIVED, ANSWERED -> Tone.BUSY;
            case RELEASED -> Tone.GOOD;
            case RAISED -> Tone.LATE;
        };
    }
}
