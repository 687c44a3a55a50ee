package org.gridcase.deliberation.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.By;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.deliberation.Count;
import org.gridcase.deliberation.MeetingRules;
import org.gridcase.deliberation.Presence;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.Share;
import org.gridcase.deliberation.Verdict;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** What stands in a deliberation, in words for people. */
@Component
class DeliberationWords {

    private static final String EVENT = "deliberation.event.";

    /** What the program did that people want to see at once. */
    private static final Set<String> LATE = Set.of("clock.urged", "order.issued", "order.raised");

    private final Texts texts;
    private final Colleagues colleagues;
    private final Staff staff;
    private final Catalogue catalogue;
    private final Times times;

    DeliberationWords(
            Texts texts, Colleagues colleagues, Staff staff, Catalogue catalogue, Times times) {
        this.texts = texts;
        this.colleagues = colleagues;
        this.staff = staff;
        this.catalogue = catalogue;
        this.times = times;
    }

    String say(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    String unit(String code, Locale locale) {
        return colleagues.unit(code, locale);
    }

    String person(String staffId, Locale locale) {
        return staff.find(staffId)
                .map(member -> colleagues.person(member, locale))
                .map(person -> person.name() + standing(person))
                .orElse("");
    }

    private static String standing(Person person) {
        return person.post() == null ? "" : " · " + person.post();
    }

    String item(String code, Locale locale) {
        return catalogue.find(code).map(item -> item.name(locale)).orElse(code);
    }

    StateBadge badge(ProposalState state, Locale locale) {
        Tone tone =
                switch (state) {
                    case DONE -> Tone.GOOD;
                    case MERGED, WITHDRAWN, LAPSED -> Tone.CALM;
                    case DECLINED, REFUSED, NOT_DECIDED, REJECTED -> Tone.LATE;
                    default -> Tone.BUSY;
                };
        return new StateBadge(tone, say(locale, state.key()));
    }

    /** What a meeting decided; while it has not, how far it is. */
    StateBadge meetingBadge(String state, Verdict result, Locale locale) {
        return result == null
                ? new StateBadge(
                        "OPEN".equals(state) ? Tone.BUSY : Tone.CALM,
                        say(locale, "deliberation.meeting.state." + state))
                : verdict(result, locale);
    }

    /** That a meeting was moved or called off, and why; null when it was neither. */
    String change(String state, Instant movedFrom, String reason, Locale locale) {
        if (reason == null) {
            return null;
        }
        if ("CANCELLED".equals(state)) {
            return say(locale, "deliberation.meeting.calledOff", reason);
        }
        return movedFrom == null
                ? say(locale, "deliberation.meeting.movedPlace", reason)
                : say(
                        locale,
                        "deliberation.meeting.movedFrom",
                        times.appointment(locale, movedFrom),
                        reason);
    }

    StateBadge verdict(Verdict verdict, Locale locale) {
        Tone tone =
                switch (verdict) {
                    case PASSED -> Tone.GOOD;
                    case NO_QUORUM -> Tone.WARN;
                    case REJECTED, TIED -> Tone.LATE;
                };
        return new StateBadge(tone, say(locale, verdict.key()));
    }

    String money(BigDecimal yuan, Locale locale) {
        if (yuan == null) {
            return say(locale, "deliberation.plan.costUnknown");
        }
        return say(
                locale,
                "deliberation.plan.yuan",
                NumberFormat.getNumberInstance(locale).format(yuan));
    }

    /** A field of a plan as it is shown, and as a difference compares it. */
    String planField(Object value, Locale locale) {
        return value instanceof BigDecimal || value == null
                ? money((BigDecimal) value, locale)
                : value instanceof LocalDate day ? times.day(locale, day) : value.toString();
    }

    String presence(Presence presence, Locale locale) {
        return say(
                locale,
                "deliberation.presence",
                presence.households(),
                presence.entitledHouseholds(),
                presence.people(),
                presence.entitledPeople());
    }

    String count(Count count, Locale locale) {
        String key = count.invalid() > 0 ? "deliberation.countInvalid" : "deliberation.count";
        return say(
                locale, key, count.inFavour(), count.against(), count.abstained(), count.invalid());
    }

    /** The rules of a meeting in two sentences. */
    String rules(MeetingRules rules, Locale locale) {
        return say(
                locale,
                "deliberation.rules.sentence",
                share(rules.quorum(), locale),
                say(locale, "deliberation.base." + rules.quorumOf()),
                share(rules.majority(), locale),
                say(locale, "deliberation.majorityOf." + rules.majorityOf()),
                say(locale, "deliberation.voteBy." + rules.voteBy()),
                rules.proxies());
    }

    String share(Share share, Locale locale) {
        return say(
                locale,
                share.more() ? "deliberation.share.more" : "deliberation.share.least",
                share.part(),
                share.whole());
    }

    /** What happened, as a sentence. */
    String event(AuditEntry entry, Locale locale) {
        String key = EVENT + entry.action();
        if (texts.find(locale, key).isEmpty()) {
            key = EVENT + "other";
        }
        boolean chinese = Locales.nearest(locale).equals(Locales.CHINESE);
        return say(
                locale,
                key,
                who(entry.by(), locale),
                detail(entry, chinese ? "stepName" : "stepNameEn"),
                first(
                        entry,
                        List.of(
                                "order",
                                "case",
                                "into",
                                "number",
                                "no",
                                "version",
                                "to",
                                chinese ? "toName" : "toNameEn")),
                detail(entry, "supporters"),
                moment(entry, locale));
    }

    private String moment(AuditEntry entry, Locale locale) {
        String begins = detail(entry, "beginsAt");
        if (!begins.isEmpty()) {
            return times.appointment(locale, Instant.parse(begins));
        }
        String until = first(entry, List.of("until", "deadline"));
        return until.isEmpty() ? "" : times.words(locale, Instant.parse(until));
    }

    /** Done by the program and of no interest at first sight. */
    boolean folded(AuditEntry entry) {
        return entry.by().equals(By.SYSTEM)
                && !entry.action().startsWith("proposal.")
                && !LATE.contains(entry.action());
    }

    private String who(By by, Locale locale) {
        if (by.equals(By.SYSTEM)) {
            return say(locale, "deliberation.event.system");
        }
        if (!by.isStaff()) {
            return say(locale, "deliberation.event.resident");
        }
        String post = colleagues.post(by.post(), locale);
        return post.isEmpty() ? by.name() : by.name() + " · " + post;
    }

    private static String first(AuditEntry entry, List<String> names) {
        Map<String, Object> details = entry.details();
        return names.stream()
                .map(details::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static String detail(AuditEntry entry, String name) {
        Object value = entry.details().get(name);
        return value == null ? "" : value.toString();
    }
}
