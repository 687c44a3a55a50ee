package org.gridcase.modelling;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ModelDraftRepository extends JpaRepository<ModelDraft, Long> {

    @Query(
            """
            select distinct d from ModelDraft d left join fetch d.hands
            where d.state in :states order by d.process, d.id
            """)
    List<ModelDraft> in(Collection<DraftState> states);
}
