package org.gridcase.publicity;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, Long> {

    @Query("select n from Notice n where n.subjectRef = :ref order by n.id desc limit 1")
    Optional<Notice> newest(String ref);
}
