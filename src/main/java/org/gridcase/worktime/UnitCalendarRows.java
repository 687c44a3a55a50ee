package org.gridcase.worktime;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitCalendarRows extends JpaRepository<UnitCalendarRow, String> {
    @EntityGraph(attributePaths = "days")
    List<UnitCalendarRow> findAllByOrderByUnit();
}
