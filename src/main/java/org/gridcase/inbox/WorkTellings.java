package org.gridcase.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.worktime.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of new work, in the transaction that brings it. */
@Component
class WorkTellings implements WorkWatcher {
    private final Notifications notifications;
    private final SubjectAbout about;
    private final WorkItemRepository items;
    private final Staff staff;

    WorkTellings(
            Notifications notifications,
            SubjectAbout about,
            WorkItemRepository items,
            Staff staff) {
        this.notifications = notifications;
        this.about = about;
        this.items = items;
        this.staff = staff;
    }

    @Override
    public void offered(WorkOffered work) {
        if (work.holder() == null) {
            // whoever takes an emergency thereby answers the call
            Kind kind = work.urgent() && work.claimCompletes() ? Kind.EMERGENCY : Kind.WORK_OFFERED;
            tell(kind, holders(work), Box.TO_CLAIM, work);
        } else if (work.again()) {
            tell(Kind.WORK_RETURNED, Set.of(work.holder()), Box.MINE, work);
        }
    }

    @EventListener
    void handed(WorkHanded handed) {
        if (handed.to().equals(handed.by())) {
            return;
        }
        WorkItem item = items.findById(handed.workItem()).orElseThrow();
        notifications.tell(
                Telling.of(
                                Kind.WORK_HANDED,
                                List.of(handed.to()),
                                about.step(item.subjectRef(), Box.MINE, item.getId()))
                        .with(new Bilingual(item.stepName(), item.stepNameEn()), due(item)));
    }

    /** With the date as the step's clock has it, which may be earlier when it comes again. */
    private void tell(Kind kind, Set<String> people, Box box, WorkOffered work) {
        WorkItem item = items.findById(work.workItem()).orElseThrow();
        notifications.tell(
                Telling.of(kind, people, about.step(work.ref(), box, work.workItem()))
                        .with(new Bilingual(work.stepName(), work.stepNameEn()), due(item))
                        .once("offered:" + work.workItem()));
    }

    private static DueDate due(WorkItem item) {
        return new DueDate(item.dueAt(), item.provisional());
    }

    private Set<String> holders(WorkOffered work) {
        Set<String> people = new LinkedHashSet<>();
        work.units()
                .forEach(
                        unit ->
                                staff.holders(Post.of(work.post()), unit)
                                        .forEach(person -> people.add(person.id())));
        return people;
    }
}
