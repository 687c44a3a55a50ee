package org.gridcase.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<Unit, String> {
    @Query(
            """
            select new org.gridcase.organisation.UnitRow(
                u.code, u.parent, l.tier, u.level, u.name, u.nameEn, u.path, u.lat, u.lng,
                u.households, u.population, u.boundary, u.closedAt)
            from Unit u join UnitLevel l on l.code = u.level
            """)
    List<UnitRow> rows();

    boolean existsByLevel(String level);

    List<Unit> findByParent(String parent);

    List<Unit> findByPathStartingWith(String path);
}
