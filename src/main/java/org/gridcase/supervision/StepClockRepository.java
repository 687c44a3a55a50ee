package org.gridcase.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StepClockRepository extends JpaRepository<StepClock, Long> {

    List<StepClock> findBySubjectRefOrderByStartedAtAscWorkItemAsc(String ref);

    @Query("select c.subjectRef from StepClock c where c.workItem = :workItem")
    Optional<String> subjectRef(long workItem);
}
