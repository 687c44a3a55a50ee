package org.gridcase.publicity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Bilingual;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public notices and objections. What is opened here is public at once: the caller hands over
 * masked text only. Changes run in the caller's transaction, beside the step they belong to.
 */
@Service
public class Notices {

    /** Longest objection, in characters. */
    public static final int MAX_WORDS = 2000;

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final Clock clock;

    Notices(NoticeRepository notices, ObjectionRepository objections, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    /** Opens a notice that is written in Chinese only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String ref, String title, String text, List<String> boards, Instant endsAt) {
        open(ref, new Bilingual(title, null), new Bilingual(text, null), boards, endsAt);
    }

    /** Opens a notice on the boards of the given units. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            String ref, Bilingual title, Bilingual text, List<String> boards, Instant endsAt) {
        notices.save(new Notice(ref, title, text, boards, clock.instant(), endsAt));
    }

    /** When the newest notice of a subject ends. */
    @Transactional(readOnly = true)
    public Instant endsAt(String ref) {
        return newest(ref).endsAt();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String ref) {
        newest(ref).close();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String ref) {
        newest(ref).withdraw();
    }

    /** Withdraws the newest notice where there is one that is still open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawOpen(String ref) {
        notices.newest(ref).filter(Notice::open).ifPresent(Notice::withdraw);
    }

    /**
     * Records an objection.
     *
     * @param contact how to reach whoever objects, never shown in public; may be null
     * @return the subject's reference
     * @throws Conflict when the notice is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String object(long notice, String words, String contact) {
        if (words == null || words.isBlank()) {
            throw new Invalid("words", "publicity.error.wordsRequired");
        }
        if (words.length() > MAX_WORDS || contact != null && contact.length() > 100) {
            throw new Invalid("words", "publicity.error.tooLong", MAX_WORDS);
        }
        if (!takesObjections(notice)) {
            throw new Conflict("publicity.error.noticeOver");
        }
        String reachedAt = contact == null || contact.isBlank() ? null : contact.strip();
        objections.save(new Objection(notice, words.strip(), reachedAt, clock.instant()));
        return find(notice).view().ref();
    }

    /** Whether the notice's time is not over yet. */
    @Transactional(readOnly = true)
    public boolean takesObjections(long notice) {
        Notice found = find(notice);
        return found.open() && !clock.instant().isAfter(found.endsAt());
    }

    /** Decides the oldest open objection to the subject's newest notice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String ref, boolean upheld, String reason) {
        open(ref).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("publicity.error.noObjection"))
                .decide(upheld, reason, clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean hasOpenObjection(String ref) {
        return !open(ref).isEmpty();
    }

    @Transactional(readOnly = true)
    public NoticeView notice(long id) {
        return find(id).view();
    }

    /**
     * Open notices that still take objections, the newest first.
     *
     * @param board code of the unit on whose board they stand, null for all boards
     */
    @Transactional(readOnly = true)
    public List<NoticeView> open(String board, int limit) {
        var now = clock.instant();
        var found =
                board == null
                        ? notices.open(now, Limit.of(limit))
                        : notices.openOn(board, now, Limit.of(limit));
        return found.stream().map(Notice::view).toList();
    }

    /** Codes of the units on whose boards something stands now. */
    @Transactional(readOnly = true)
    public List<String> boards() {
        return notices.boards(clock.instant());
    }

    /** How to reach whoever raised an objection about a subject; personal data, for officers. */
    @Transactional(readOnly = true)
    public Optional<String> contact(String ref, long objection) {
        return objections
                .findById(objection)
                .filter(o -> find(o.noticeId()).view().ref().equals(ref))
                .map(Objection::contact);
    }

    /** The newest notice about a subject. */
    @Transactional(readOnly = true)
    public Optional<NoticeView> about(String ref) {
        return notices.newest(ref).map(Notice::view);
    }

    /** Objections to the newest notice about a subject, the oldest first; for officers only. */
    @Transactional(readOnly = true)
    public List<ObjectionView> objections(String ref) {
        return notices.newest(ref).stream()
                .flatMap(n -> objections.findByNoticeIdOrderById(n.getId()).stream())
                .map(Objection::view)
                .toList();
    }

    private List<Objection> open(String ref) {
        return notices.newest(ref)
                .map(
                        notice ->
                                objections.findByNoticeIdAndStateOrderById(
                                        notice.getId(), Objection.State.OPEN))
                .orElse(List.of());
    }

    private Notice newest(String ref) {
        return notices.newest(ref).orElseThrow(() -> new NotFound("publicity.error.noticeUnknown"));
    }

    private Notice find(long id) {
        return notices.findById(id)
                .orElseThrow(() -> new NotFound("publicity.error.noticeUnknown"));
    }
}
