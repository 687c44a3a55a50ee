package org.gridcase.modelling;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MigrationRunRepository extends JpaRepository<MigrationRun, Long> {

    @Query("select r.id from MigrationRun r where r.state in :states order by r.id")
    List<Long> in(Collection<MigrationState> states);

    @Query("select r from MigrationRun r where r.process = :process order by r.id desc limit 50")
    List<MigrationRun> of(String process);
}
