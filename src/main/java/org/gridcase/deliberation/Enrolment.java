package org.gridcase.deliberation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes lines into the register: whoever is known by household and name is described anew. */
@Component
class Enrolment {

    private static final int MOST_AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Enrolment(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** How many lines are new, and how many were described anew. */
    record Done(int added, int changed) {}

    Done enrol(String community, List<Resident> residents) {
        Map<String, Long> households = new HashMap<>();
        jdbc.sql("select label, id from household where community = ?")
                .param(community)
                .query(
                        rs -> {
                            households.put(rs.getString(1), rs.getLong(2));
                        });
        Map<String, Long> known = new HashMap<>();
        jdbc.sql("select household_id, name, id from voter where community = ?")
                .param(community)
                .query(
                        rs -> {
                            known.put(rs.getLong(1) + " " + rs.getString(2), rs.getLong(3));
                        });
        List<Object[]> newHouseholds = new ArrayList<>();
        List<Object[]> newVoters = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (Resident resident : residents) {
            long household =
                    households.computeIfAbsent(
                            resident.household().strip(),
                            label -> {
                                long id = Ids.next();
                                newHouseholds.add(new Object[] {id, community, label});
                                return id;
                            });
            String name = resident.name().strip();
            Long voter = known.get(household + " " + name);
            if (voter == null) {
                long id = Ids.next();
                known.put(household + " " + name, id);
                newVoters.add(
                        new Object[] {
                            id,
                            community,
                            household,
                            name,
                            resident.representative(),
                            resident.committee(),
                            true
                        });
            } else {
                changed.add(
                        new Object[] {
                            resident.representative(), resident.committee(), true, voter
                        });
            }
        }
        batches.batchUpdate(
                "insert into household (id, community, label) values (?, ?, ?)", newHouseholds);
        batches.batchUpdate(
                "insert into voter (id, community, household_id, name, representative, committee,"
                        + " active) values (?, ?, ?, ?, ?, ?, ?)",
                newVoters);
        batches.batchUpdate(
                "update voter set representative = ?, committee = ?, active = ? where id = ?",
                changed);
        return new Done(newVoters.size(), changed.size());
    }

    static void check(List<Resident> residents) {
        if (residents.isEmpty() || residents.size() > MOST_AT_ONCE) {
            throw new Invalid("rows", "deliberation.error.registerSize", MOST_AT_ONCE);
        }
        List<FieldError> errors = new ArrayList<>();
        for (int line = 0; line < residents.size() && errors.size() < 10; line++) {
            Resident resident = residents.get(line);
            if (wrong(resident.household(), 60) || wrong(resident.name(), 100)) {
                errors.add(new FieldError("rows", "deliberation.error.registerLine", line + 2));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static boolean wrong(String text, int longest) {
        return text == null || text.isBlank() || text.strip().length() > longest;
    }
}
