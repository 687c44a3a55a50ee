package org.gridcase.modelling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ModelReleaseRepository extends JpaRepository<ModelRelease, Long> {

    @Query(
            """
            select r from ModelRelease r where r.process = :process and r.number is not null
            order by r.number desc limit 1
            """)
    Optional<ModelRelease> live(String process);

    @Query(
            """
            select r from ModelRelease r where r.number = (
                select max(o.number) from ModelRelease o where o.process = r.process)
            order by r.process
            """)
    List<ModelRelease> live();

    @Query(
            """
            select r from ModelRelease r where r.process = :process
            order by case when r.number is null then 0 else 1 end, r.number desc, r.id desc
            """)
    List<ModelRelease> of(String process);

    @Query(
            """
            select r from ModelRelease r where r.number is null and r.effectiveAt <= :now
            order by r.effectiveAt, r.id
            """)
    List<ModelRelease> due(Instant now);

    Optional<ModelRelease> findByProcessAndNumber(String process, Integer number);
}
