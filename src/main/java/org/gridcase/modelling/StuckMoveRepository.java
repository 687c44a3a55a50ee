package org.gridcase.modelling;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StuckMoveRepository extends JpaRepository<StuckMove, Long> {

    @Query(
            """
            select m from StuckMove m where m.state = org.gridcase.modelling.MoveState.ASKED
            order by m.id limit 200
            """)
    List<StuckMove> asked();

    @Query("select m from StuckMove m where m.ref = :ref order by m.id desc limit 50")
    List<StuckMove> of(String ref);
}
