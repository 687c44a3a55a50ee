package org.gridcase.inbox;

import org.gridcase.notification.About;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Subjects as people are told about them: number, title and place's unit, nothing else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SubjectAbout {
    private final SubjectRepository subjects;
    private final Offers projection;

    SubjectAbout(SubjectRepository subjects, Offers projection) {
        this.subjects = subjects;
        this.projection = projection;
    }

    /** A click opens the page of the subject. */
    public About subject(String ref) {
        return about(ref, projection.source(ref).page(ref));
    }

    /** A click opens the step, where the person can do it. */
    public About step(String ref, Box box, long workItem) {
        return about(ref, "inbox/" + box.slug() + "?open=" + workItem);
    }

    private About about(String ref, String path) {
        Subject subject =
                subjects.findById(ref)
                        .orElseThrow(() -> new NotFound("inbox.error.subjectUnknown"));
        return new About(
                ref, path, new Bilingual(subject.title(), subject.titleEn()), subject.unit());
    }
}
