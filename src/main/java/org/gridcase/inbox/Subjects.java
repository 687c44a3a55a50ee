package org.gridcase.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.gridcase.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the work is about; called by the features that own the subjects, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Subjects {

    private final SubjectRepository subjects;
    private final InvolvementRepository involvements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subjects(
            SubjectRepository subjects,
            InvolvementRepository involvements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.involvements = involvements;
        this.events = events;
        this.clock = clock;
    }

    /** A new subject; whoever started it finds it under "started by me". */
    public void opened(Subject subject) {
        subjects.save(subject);
        if (subject.startedBy() != null) {
            involve(subject.startedBy(), Involvement.Kind.STARTED, subject.ref());
        }
    }

    /** The subject is now something else, e.g. on another path. */
    public void changed(
            String ref,
            String title,
            String titleEn,
            String place,
            String unit,
            String lane,
            boolean urgent) {
        subject(ref).describe(title, titleEn, place, unit, lane, urgent);
    }

    public void ended(String ref) {
        subject(ref).end(clock.instant());
    }

    /** Puts the subject into people's box "for my information" (知会), unread. */
    public void inform(String ref, Collection<String> staff) {
        staff.forEach(person -> involve(person, Involvement.Kind.INFORMED, ref));
        events.publishEvent(new WorkChanged(ref, Set.of(), Set.copyOf(staff)));
    }

    /** Read once is read; a new notice makes it unread again. */
    public void seen(String staffId, String ref) {
        involvements
                .findByStaffIdAndKindAndSubjectRef(staffId, Involvement.Kind.INFORMED, ref)
                .ifPresent(involvement -> involvement.seen(clock.instant()));
    }

    void tookPart(String staffId, String ref) {
        involve(staffId, Involvement.Kind.TAKEN_PART, ref);
    }

    Subject subject(String ref) {
        return subjects.findById(ref).orElseThrow(() -> new NotFound("inbox.error.subjectUnknown"));
    }

    private void involve(String staffId, Involvement.Kind kind, String ref) {
        var now = clock.instant();
        involvements
                .findByStaffIdAndKindAndSubjectRef(staffId, kind, ref)
                .ifPresentOrElse(
                        known -> known.again(now),
                        () -> involvements.save(new Involvement(staffId, kind, ref, now)));
    }
}
