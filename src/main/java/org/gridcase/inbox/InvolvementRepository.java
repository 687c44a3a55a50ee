package org.gridcase.inbox;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InvolvementRepository extends JpaRepository<Involvement, Long> {
    Optional<Involvement> findByStaffIdAndKindAndSubjectRef(
            String staffId, Involvement.Kind kind, String subjectRef);
}
