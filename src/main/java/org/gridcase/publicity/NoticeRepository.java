package org.gridcase.publicity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, Long> {

    @Query("select n from Notice n where n.subjectRef = :ref order by n.id desc limit 1")
    Optional<Notice> newest(String ref);

    @Query("select n from Notice n where n.state = OPEN and n.endsAt > :now order by n.id desc")
    List<Notice> open(Instant now, Limit limit);

    @Query(
            """
            select n from Notice n join n.boards b
            where b = :unit and n.state = OPEN and n.endsAt > :now order by n.id desc
            """)
    List<Notice> openOn(String unit, Instant now, Limit limit);

    @Query(
            """
            select distinct b from Notice n join n.boards b
            where n.state = OPEN and n.endsAt > :now
            """)
    List<String> boards(Instant now);
}
