package org.gridcase.publicity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObjectionRepository extends JpaRepository<Objection, Long> {

    List<Objection> findByNoticeIdOrderById(long noticeId);

    List<Objection> findByNoticeIdAndStateOrderById(long noticeId, Objection.State state);
}
