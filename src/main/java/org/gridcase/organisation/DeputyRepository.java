package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeputyRepository extends JpaRepository<Deputy, Long> {
    /** Who stands in today, for posts that are still held by people still here. */
    String CURRENT =
            """
            from Deputy d join d.held p join StaffMember absent on absent.id = p.staffId
            where d.firstDay <= :day and d.lastDay >= :day and absent.active = true
            and p.firstDay <= :day and (p.lastDay is null or p.lastDay >= :day)
            """;

    @EntityGraph(attributePaths = "held")
    @Query("select d " + CURRENT + " and d.deputy in :staff order by d.firstDay, d.id")
    List<Deputy> standingIn(Collection<String> staff, LocalDate day);

    @Query("select d.deputy " + CURRENT + " and p.post = :post and p.unit = :unit")
    List<String> deputies(String post, String unit, LocalDate day);

    @Query("select d.deputy " + CURRENT + " and p.unit = :unit")
    List<String> deputiesIn(String unit, LocalDate day);

    @Query("select d from Deputy d join fetch d.held p where p.id = :held order by d.firstDay desc")
    List<Deputy> ofPost(Long held);

    @Query(
            """
            select d from Deputy d join fetch d.held p
            where p.unit = :unit and d.lastDay >= :day order by d.firstDay, d.id
            """)
    List<Deputy> plannedIn(String unit, LocalDate day);
}
