package org.gridcase.worktime;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarYears extends JpaRepository<CalendarYear, Integer> {
    @EntityGraph(attributePaths = "days")
    List<CalendarYear> findAllByOrderByYear();
}
