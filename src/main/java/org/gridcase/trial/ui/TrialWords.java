package org.gridcase.trial.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.modelling.Library;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;
import org.gridcase.trial.ReplayedCase;
import org.gridcase.trial.TrialNote;
import org.gridcase.worktime.TimeLimit;
import org.springframework.stereotype.Component;

/** What trials and replays say, in the language of the reader. */
@Component
class TrialWords {

    /** More people than this are counted, not named. */
    private static final int NAMED = 3;

    private final Texts texts;
    private final Colleagues colleagues;
    private final Staff staff;
    private final Catalogue catalogue;
    private final Library library;
    private final Times times;

    TrialWords(
            Texts texts,
            Colleagues colleagues,
            Staff staff,
            Catalogue catalogue,
            Library library,
            Times times) {
        this.texts = texts;
        this.colleagues = colleagues;
        this.staff = staff;
        this.catalogue = catalogue;
        this.library = library;
        this.times = times;
    }

    String say(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    Texts texts() {
        return texts;
    }

    /** Name of a process of the town. */
    String process(Actor actor, String key, Locale locale) {
        return library.processes(actor).stream()
                .filter(model -> model.process().equals(key))
                .findFirst()
                .map(model -> new Bilingual(model.name(), model.nameEn()).in(locale))
                .orElse(key);
    }

    String item(String code, Locale locale) {
        return catalogue.find(code).map(item -> item.name(locale)).orElse(code);
    }

    String step(ReplayedCase.Step step, Locale locale) {
        return new Bilingual(step.name(), step.nameEn()).in(locale);
    }

    String post(String code, Locale locale) {
        return colleagues.post(code, locale);
    }

    String unit(String code, Locale locale) {
        return colleagues.unit(code, locale);
    }

    String units(Collection<String> codes, Locale locale) {
        return String.join(
                say(locale, "trial.and"), codes.stream().map(code -> unit(code, locale)).toList());
    }

    /** The first few by name, the others counted. */
    String people(List<String> ids, Locale locale) {
        if (ids.isEmpty()) {
            return say(locale, "trial.nobody");
        }
        List<String> distinct = ids.stream().distinct().toList();
        List<String> names =
                staff.members(distinct.stream().limit(NAMED).toList()).stream()
                        .map(StaffView::name)
                        .toList();
        String named = String.join(say(locale, "trial.and"), names);
        return distinct.size() <= NAMED
                ? named
                : say(locale, "trial.andOthers", named, distinct.size());
    }

    String moment(Instant at, Locale locale) {
        return at == null ? "—" : times.full(locale, at);
    }

    String limit(String written, Locale locale) {
        if (written == null) {
            return "—";
        }
        TimeLimit limit = TimeLimit.parse(written);
        return say(locale, limit.unit().key(), limit.amount());
    }

    /** How long, in the largest unit that says enough. */
    String span(Duration span, Locale locale) {
        long hours = Math.round(span.toMinutes() / 60.0);
        return hours < 48
                ? say(locale, "trial.span.hours", hours)
                : say(locale, "trial.span.days", Math.round(hours / 24.0));
    }

    String outcome(String outcome, Locale locale) {
        return texts.find(locale, "casework.outcome." + outcome)
                .orElseGet(() -> say(locale, "casework.outcome.done"));
    }

    Tone tone(TrialNote note) {
        return switch (note.type()) {
            case RUNG, FAILED -> Tone.LATE;
            case ENDED -> Tone.GOOD;
            case TOLD, OBJECTED, HAPPENED -> Tone.WARN;
            case REPORTED -> Tone.BUSY;
            default -> Tone.CALM;
        };
    }

    /** A line of the protocol. */
    String sentence(TrialNote note, Locale locale) {
        String step = note.step() == null ? "" : note.step().in(locale);
        String units = units(note.units(), locale);
        String until = moment(note.until(), locale);
        return switch (note.type()) {
            case STARTED -> say(locale, "trial.note.started", item(note.word(), locale), units);
            case PROPOSED -> say(locale, "trial.note.proposed", units);
            case HAPPENED -> say(locale, note.word());
            case OFFERED ->
                    say(
                            locale,
                            "trial.note.offered",
                            step,
                            post(note.word(), locale),
                            units,
                            until);
            case REPORTED ->
                    say(locale, "trial.note.reported", step, outcome(note.word(), locale), units);
            case WITHDRAWN -> say(locale, "trial.note.withdrawn", step);
            case TOLD ->
                    say(
                            locale,
                            "trial.note.told",
                            people(note.people(), locale),
                            say(locale, note.word()));
            case RUNG -> rung(note, step, units, locale);
            case RECORDED ->
                    texts.find(locale, "trial.recorded." + note.word())
                            .orElseGet(() -> say(locale, "trial.recorded.other"));
            case FAILED -> say(locale, "trial.note.failed", say(locale, note.word()));
            case OBJECTED -> say(locale, "trial.note.objected");
            case MOVED -> say(locale, "trial.note.moved", until);
            case ENDED -> say(locale, note.word() == null ? "trial.note.ended" : "trial.page.over");
        };
    }

    private String rung(TrialNote note, String step, String units, Locale locale) {
        String rung = say(locale, note.word());
        String people = people(note.people(), locale);
        return note.units().isEmpty()
                ? say(locale, "trial.note.rung", rung, step, people)
                : say(locale, "trial.note.order", rung, step, units, people);
    }
}
