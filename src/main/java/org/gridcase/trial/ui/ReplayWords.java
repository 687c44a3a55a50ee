package org.gridcase.trial.ui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gridcase.shared.ui.Tone;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.ReplayedCase;
import org.gridcase.trial.ReplayedCase.Both;
import org.gridcase.trial.ReplayedCase.Times;
import org.gridcase.trial.Verdict;
import org.springframework.stereotype.Component;

/** What a replay says, in the language of the reader. */
@Component
class ReplayWords {

    private final TrialWords words;

    ReplayWords(TrialWords words) {
        this.words = words;
    }

    TrialWords words() {
        return words;
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SAME -> Tone.GOOD;
            case OTHER_DATES -> Tone.BUSY;
            case OTHER_WAY -> Tone.WARN;
            case STUCK -> Tone.LATE;
        };
    }

    static Tone tone(ReplayView.State state) {
        return switch (state) {
            case RUNNING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.CALM;
            case BROKEN_OFF -> Tone.LATE;
        };
    }

    /** What is different about a case, in one sentence. */
    String where(ReplayedCase one, Locale locale) {
        return switch (one.verdict()) {
            case SAME -> words.say(locale, Verdict.SAME.key());
            case OTHER_DATES -> dates(one, locale);
            case OTHER_WAY -> parting(one, locale);
            case STUCK -> stuck(one, locale);
        };
    }

    private String stuck(ReplayedCase one, Locale locale) {
        if (one.reason() != null) {
            return words.say(locale, "trial.replay.where.refused", words.say(locale, one.reason()));
        }
        if (one.stuckAt().isEmpty()) {
            return words.say(locale, "trial.replay.where.waits");
        }
        List<String> names =
                one.stuckAt().stream().map(step -> words.step(step, locale)).distinct().toList();
        return words.say(
                locale,
                "trial.replay.where.stuck",
                String.join(words.say(locale, "trial.and"), names));
    }

    private String parting(ReplayedCase one, Locale locale) {
        ReplayedCase.Difference first = one.first();
        if (first.was() == null) {
            return words.say(locale, "trial.replay.where.more", words.step(first.would(), locale));
        }
        if (first.would() == null) {
            return words.say(locale, "trial.replay.where.less", words.step(first.was(), locale));
        }
        return words.say(
                locale,
                "trial.replay.where.other",
                words.step(first.was(), locale),
                words.step(first.would(), locale));
    }

    private String dates(ReplayedCase one, Locale locale) {
        long steps = one.steps().stream().filter(Both::otherDates).count();
        return words.say(locale, "trial.replay.where.dates", steps, total(one, locale));
    }

    /** How much more or less time all steps have together, from their offer to their deadline. */
    String total(ReplayedCase one, Locale locale) {
        Duration more = Duration.ZERO;
        for (Both step : one.steps()) {
            more = more.plus(given(step.would())).minus(given(step.was()));
        }
        if (more.abs().compareTo(Duration.ofMinutes(30)) < 0) {
            return words.say(locale, "trial.replay.equal");
        }
        return words.say(
                locale,
                more.isNegative() ? "trial.replay.shorter" : "trial.replay.longer",
                words.span(more.abs(), locale));
    }

    private static Duration given(Times times) {
        return times == null || times.dueAt() == null
                ? Duration.ZERO
                : Duration.between(times.offeredAt(), times.dueAt());
    }
}
