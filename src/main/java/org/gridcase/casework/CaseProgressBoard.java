package org.gridcase.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where cases stand, for features whose own public pages follow cases they opened. Tells item,
 * state and level only: nothing of anybody's words or person.
 */
@Component
public class CaseProgressBoard {

    private final JdbcClient jdbc;

    CaseProgressBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param item code of the matter item
     * @param unit code of the unit at whose level it stands
     */
    public record Standing(String item, CaseState state, String unit) {}

    /** By number; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public Map<String, Standing> of(Collection<String> numbers) {
        Map<String, Standing> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql(
                            "select number, item, state, coalesce(handling_unit, unit) from grid_case"
                                    + " where number in (:numbers)")
                    .param("numbers", numbers)
                    .query(
                            rs -> {
                                found.put(
                                        rs.getString(1),
                                        new Standing(
                                                rs.getString(2),
                                                CaseState.valueOf(rs.getString(3)),
                                                rs.getString(4)));
                            });
        }
        return found;
    }
}
