package org.gridcase.deliberation;

import java.util.Locale;
import org.springframework.lang.Nullable;

/** What may happen around a proposal on paper beside the steps of its officers. */
public enum PaperHappening {
    /** Enough residents support it. */
    SUPPORTED(Proposals.SUPPORT_REACHED),
    /** The meeting is put off by a week. */
    MOVED(MeetingDates.MEETING_CHANGED),
    CALLED_OFF(MeetingDates.MEETING_CHANGED),
    /** The vote goes against it; without a word it passes. */
    VOTED_DOWN(null),
    /** Too few come to the meeting. */
    TOO_FEW(null),
    /** Somebody objects to the resolution. */
    OBJECTED(PublicDeliberation.OBJECTION_RAISED),
    /** The cases that carry the resolution out are closed. */
    CASES_ENDED(Resolutions.CASES_ENDED);

    private final String message;

    PaperHappening(@Nullable String message) {
        this.message = message;
    }

    /** What its process is told, null when it learns of it from the minutes of the meeting. */
    @Nullable
    public String message() {
        return message;
    }

    /** Key of its name. */
    public String key() {
        return "trial.happens." + name().toLowerCase(Locale.ROOT);
    }
}
