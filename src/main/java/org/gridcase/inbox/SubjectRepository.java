package org.gridcase.inbox;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SubjectRepository extends JpaRepository<Subject, String> {

    @Query("select s from Subject s, WorkItem w where w.id = :workItem and s.ref = w.subjectRef")
    Optional<Subject> ofItem(long workItem);
}
