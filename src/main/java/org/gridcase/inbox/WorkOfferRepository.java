package org.gridcase.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WorkOfferRepository extends JpaRepository<WorkOffer, Long> {

    @Query("select o.audience from WorkOffer o where o.workItemId = :workItem")
    List<String> audiences(long workItem);

    @Modifying
    @Query("update WorkOffer o set o.dueAt = :dueAt where o.workItemId = :workItem")
    void due(long workItem, Instant dueAt);

    @Modifying
    @Query("delete from WorkOffer o where o.workItemId = :workItem")
    void withdraw(long workItem);
}
