package org.gridcase.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClockEventRepository extends JpaRepository<ClockEvent, Long> {

    List<ClockEvent> findByWorkItemInOrderById(Collection<Long> workItems);

    boolean existsByWorkItemAndRungAndDueAt(long workItem, int rung, Instant dueAt);
}
