package org.gridcase.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WorkItemRepository extends JpaRepository<WorkItem, Long> {

    Optional<WorkItem> findByTaskId(String taskId);

    @Query(
            """
            select w from WorkItem w
            where w.subjectRef = :ref and w.process = :process and w.step = :step
              and w.unit = :unit and w.state = org.gridcase.inbox.WorkItem.State.DONE
            order by w.endedAt desc, w.id desc limit 1
            """)
    Optional<WorkItem> lastDone(String ref, String process, String step, String unit);

    @Query(
            """
            select count(w) > 0 from WorkItem w
            where w.subjectRef = :ref and w.process = :process and w.step = :step
              and w.unit in :units and w.state = org.gridcase.inbox.WorkItem.State.DONE
            """)
    boolean doneInAny(String ref, String process, String step, List<String> units);

    @Query(
            """
            select w from WorkItem w
            where w.subjectRef = :ref and w.state in
              (org.gridcase.inbox.WorkItem.State.OFFERED, org.gridcase.inbox.WorkItem.State.CLAIMED)
            order by w.dueAt, w.id
            """)
    List<WorkItem> open(String ref);

    @Query(
            """
            select w from WorkItem w
            where w.subjectRef = :ref and w.process = :process
              and w.unit = :unit and w.state = org.gridcase.inbox.WorkItem.State.DONE
            order by w.endedAt desc, w.id desc limit 1
            """)
    Optional<WorkItem> lastDoneIn(String ref, String process, String unit);

    @Query(
            """
            select w from WorkItem w
            where w.assignee = :staffId and w.state = org.gridcase.inbox.WorkItem.State.CLAIMED
            """)
    List<WorkItem> heldBy(String staffId);

    @Query("select w from WorkItem w where w.subjectRef = :ref order by w.offeredAt, w.id")
    List<WorkItem> all(String ref);
}
