package org.gridcase.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridcase.workflow.ProcessOwner;
import org.springframework.stereotype.Component;

/** Processes of subjects: their business key is the subject's number. */
@Component
class OwnedSubjects implements ProcessOwner {

    private final SubjectRepository subjects;
    private final WorkItemRepository items;
    private final Offers projection;

    OwnedSubjects(SubjectRepository subjects, WorkItemRepository items, Offers projection) {
        this.subjects = subjects;
        this.items = items;
        this.projection = projection;
    }

    @Override
    public Optional<Owned> lock(String process, String key) {
        return subjects.findById(key)
                .map(
                        subject -> {
                            projection.source(key).lock(key);
                            return new Owned(key, subject.kind() + ":" + key);
                        });
    }

    @Override
    public Map<String, Instant> due(String process, String key) {
        Map<String, Instant> due = new HashMap<>();
        items.open(key).forEach(item -> due.put(item.taskId(), item.dueAt()));
        return due;
    }
}
