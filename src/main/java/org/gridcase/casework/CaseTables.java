package org.gridcase.casework;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases in the tables of the town. */
@Component
class CaseTables implements CaseStore {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    CaseTables(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public void add(Case theCase, List<String> units) {
        entities.persist(theCase);
        entities.flush();
        List<Object> rows = new ArrayList<>();
        units.forEach(unit -> rows.addAll(List.of(unit, theCase.id())));
        jdbc.sql(
                        "insert into case_scope (unit, case_id) values "
                                + String.join(", ", Collections.nCopies(units.size(), "(?, ?)")))
                .params(rows)
                .update();
    }

    @Override
    public Optional<Case> find(String number) {
        return Optional.ofNullable(entities.find(Case.class, number));
    }

    @Override
    public Case lock(String number) {
        return Optional.ofNullable(
                        entities.find(Case.class, number, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("casework.error.unknown", number));
    }

    @Override
    public Optional<Case> byTrackingCode(String code) {
        return entities.createQuery("select c from Case c where c.trackingCode = :code", Case.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void concerns(Case theCase, String unit) {
        if (!inLedgerOf(theCase, List.of(unit))) {
            jdbc.sql("insert into case_scope (unit, case_id) values (?, ?)")
                    .params(unit, theCase.id())
                    .update();
        }
    }

    @Override
    public boolean inLedgerOf(Case theCase, List<String> units) {
        if (units.isEmpty()) {
            return false;
        }
        return jdbc.sql(
                                "select count(*) from case_scope where case_id = :id and unit in"
                                        + " (:units)")
                        .param("id", theCase.id())
                        .param("units", units)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
