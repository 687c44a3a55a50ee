package org.gridcase.casework.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.By;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;
import org.springframework.stereotype.Component;

/**
 * The audit trail of a case as sentences. Each action has a text {@code casework.event.<action>}, a
 * step that was done one for each outcome; an action that has none yet is told in general words, so
 * that no machine word reaches a person.
 */
@Component
class CaseSentences {

    private static final String EVENT = "casework.event.";

    /** Words up to this length stand in the sentence, longer ones below it. */
    private static final int SHORT = 40;

    private static final Set<String> BAD =
            Set.of("returned", "refused", "not-settled", "upheld", "escalated");

    /** What the program did that people want to see at once. */
    private static final Set<String> MILESTONES =
            Set.of(
                    "case.filed",
                    "case.noticeOpened",
                    "case.noticeClosed",
                    "case.noticeWithdrawn",
                    "order.issued",
                    "order.raised",
                    "clock.urged");

    private final CaseNames words;
    private final Times times;

    CaseSentences(CaseNames words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** What happened, with what was said where that is short. */
    String say(AuditEntry entry, Locale locale) {
        String sentence = what(entry, locale);
        return entry.words() != null && inline(entry)
                ? words.say(locale, "casework.event.saying", sentence, entry.words())
                : sentence;
    }

    /** What was said and is too long for the sentence; null when there is nothing. */
    String below(AuditEntry entry) {
        return entry.words() == null || inline(entry) ? null : entry.words();
    }

    /** Done by the program and of no interest at first sight. */
    boolean folded(AuditEntry entry) {
        return entry.by().equals(By.SYSTEM) && !MILESTONES.contains(entry.action());
    }

    Tone tone(AuditEntry entry) {
        if ("case.filed".equals(entry.action())) {
            return Tone.GOOD;
        }
        boolean bad =
                "case.withdrawn".equals(entry.action())
                        || "case.noticeWithdrawn".equals(entry.action())
                        || "clock.urged".equals(entry.action())
                        || bad(detail(entry, "outcome"));
        return bad ? Tone.LATE : Tone.CALM;
    }

    /** Whether a step ended otherwise than the one before had hoped for. */
    static boolean bad(String outcome) {
        return outcome != null && BAD.contains(outcome);
    }

    private static boolean inline(AuditEntry entry) {
        return entry.words().length() <= SHORT && entry.words().indexOf('\n') < 0;
    }

    private String what(AuditEntry entry, Locale locale) {
        String key = key(entry, locale);
        List<Object> args = new ArrayList<>();
        args.add(words.who(entry.by(), locale));
        args.add(words.step(detail(entry, "stepName"), detail(entry, "stepNameEn"), locale));
        args.addAll(more(entry, locale));
        return words.say(locale, key, args.stream().map(CaseSentences::orNothing).toArray());
    }

    private String key(AuditEntry entry, Locale locale) {
        String key =
                switch (entry.action()) {
                    case "step.done" -> EVENT + "step.done." + detail(entry, "outcome");
                    case "case.pathChanged" -> EVENT + "case.pathChanged." + change(entry);
                    default -> EVENT + entry.action();
                };
        // what a resident said and an officer entered
        if (entry.by().isStaff() && words.knows(locale, key + ".entered")) {
            return key + ".entered";
        }
        if (words.knows(locale, key)) {
            return key;
        }
        return "step.done".equals(entry.action())
                ? "casework.event.step.done.done"
                : "casework.event.other";
    }

    private List<Object> more(AuditEntry entry, Locale locale) {
        return switch (entry.action()) {
            case "case.reported" ->
                    List.of(
                            words.item(detail(entry, "item"), locale),
                            words.path(detail(entry, "path"), locale),
                            words.say(locale, "casework.channel." + detail(entry, "channel")));
            case "case.pathChanged" ->
                    List.of(
                            words.item(detail(entry, "fromItem"), locale),
                            words.item(detail(entry, "toItem"), locale),
                            words.path(detail(entry, "fromPath"), locale),
                            words.path(detail(entry, "toPath"), locale));
            case "case.noticeOpened" ->
                    List.of(
                            words.units(List.of(detail(entry, "boards").split(",")), locale),
                            times.words(locale, Instant.parse(detail(entry, "until"))));
            case "case.rated" ->
                    List.of(words.say(locale, "casework.stars." + detail(entry, "stars")));
            case "case.moveAsked", "case.moved", "case.moveRefused" ->
                    List.of(
                            words.step(detail(entry, "toName"), detail(entry, "toNameEn"), locale),
                            detail(entry, "asked"));
            case "case.migrated" -> List.of(detail(entry, "from"), detail(entry, "to"));
            case "step.handedOver" -> List.of(detail(entry, "to"));
            case "order.issued", "order.refused" ->
                    List.of(
                            detail(entry, "order"),
                            times.words(locale, Instant.parse(detail(entry, "deadline"))),
                            detail(entry, "leader"));
            case "order.received", "order.answered", "order.released", "order.raised" ->
                    List.of(detail(entry, "order"), detail(entry, "to"));
            case "clock.asked", "clock.extended", "clock.paused", "clock.resumed" ->
                    List.of(times.words(locale, Instant.parse(detail(entry, "until"))));
            default -> List.of();
        };
    }

    /** Which of item and path changed. */
    private static String change(AuditEntry entry) {
        boolean path = !Objects.equals(detail(entry, "fromPath"), detail(entry, "toPath"));
        boolean item = !Objects.equals(detail(entry, "fromItem"), detail(entry, "toItem"));
        return path && item ? "both" : item ? "item" : "path";
    }

    private static String detail(AuditEntry entry, String name) {
        Object value = entry.details().get(name);
        return value == null ? "" : value.toString();
    }

    private static Object orNothing(Object value) {
        return value == null ? "" : value;
    }
}
