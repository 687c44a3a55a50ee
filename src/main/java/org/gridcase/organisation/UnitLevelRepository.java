package org.gridcase.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitLevelRepository extends JpaRepository<UnitLevel, String> {
    default List<LevelView> views() {
        return findAll().stream().map(UnitLevel::view).toList();
    }
}
