package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeputyRepository extends JpaRepository<Deputy, Long> {
    @Query(
            """
            select new org.gridcase.organisation.Roster$StandIn(
                d.id, d.deputy, d.held.id, d.firstDay, d.lastDay)
            from Deputy d
            """)
    List<Roster.StandIn> standIns();

    @Query("select d from Deputy d where d.deputy = :deputy and d.lastDay >= :day")
    List<Deputy> plannedFor(String deputy, LocalDate day);

    @Query(
            """
            select d from Deputy d join fetch d.held p
            where (p.staffId = :staffId or d.deputy = :staffId) and d.lastDay >= :day
            order by d.firstDay, d.id
            """)
    List<Deputy> plannedAround(String staffId, LocalDate day);

    @Query("select d from Deputy d join fetch d.held p where p.id = :held order by d.firstDay desc")
    List<Deputy> ofPost(Long held);

    @Query(
            """
            select d from Deputy d join fetch d.held p
            where p.unit = :unit and d.lastDay >= :day order by d.firstDay, d.id
            """)
    List<Deputy> plannedIn(String unit, LocalDate day);
}
