package org.gridcase.modelling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The states a file of a draft went through, and which of them is the present one. Undoing in the
 * editor arrives here as the state before: it moves the place back instead of adding to the row.
 */
@Component
class DraftSteps {

    /** So many steps back are kept for each file. */
    static final int MOST = 200;

    private final JdbcClient jdbc;

    DraftSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes a new state.
     *
     * @param before the state before it, in case it is the first that is noted
     */
    void note(long draft, String name, String before, String after) {
        int at = place(draft, name).orElseGet(() -> begun(draft, name, before));
        if (is(draft, name, at, after)) {
            return;
        }
        for (int beside : new int[] {at - 1, at + 1}) {
            if (is(draft, name, beside, after)) {
                moved(draft, name, beside);
                return;
            }
        }
        jdbc.sql(
                        "delete from model_draft_step"
                                + " where draft_id = ? and name = ? and (number > ? or number < ?)")
                .params(draft, name, at, at + 2 - MOST)
                .update();
        put(draft, name, at + 1, after);
        moved(draft, name, at + 1);
    }

    /** Goes one state back or on, when there is one. */
    Optional<String> go(long draft, String name, int by) {
        Optional<Integer> to = place(draft, name).map(at -> at + by);
        Optional<String> state = to.flatMap(number -> at(draft, name, number));
        state.ifPresent(found -> moved(draft, name, to.orElseThrow()));
        return state;
    }

    void removeAll(long draft) {
        jdbc.sql("delete from model_draft_step where draft_id = ?").param(draft).update();
        jdbc.sql("delete from model_draft_place where draft_id = ?").param(draft).update();
    }

    private int begun(long draft, String name, String before) {
        put(draft, name, 0, before);
        jdbc.sql("insert into model_draft_place (draft_id, name, number) values (?, ?, 0)")
                .params(draft, name)
                .update();
        return 0;
    }

    private void put(long draft, String name, int number, String content) {
        jdbc.sql(
                        "insert into model_draft_step (draft_id, name, number, content)"
                                + " values (?, ?, ?, ?)")
                .params(draft, name, number, content)
                .update();
    }

    private void moved(long draft, String name, int to) {
        jdbc.sql("update model_draft_place set number = ? where draft_id = ? and name = ?")
                .params(to, draft, name)
                .update();
    }

    private Optional<Integer> place(long draft, String name) {
        return jdbc.sql("select number from model_draft_place where draft_id = ? and name = ?")
                .params(draft, name)
                .query(Integer.class)
                .optional();
    }

    private Optional<String> at(long draft, String name, int number) {
        return jdbc.sql(
                        "select content from model_draft_step"
                                + " where draft_id = ? and name = ? and number = ?")
                .params(draft, name, number)
                .query(String.class)
                .optional();
    }

    private boolean is(long draft, String name, int number, String content) {
        return at(draft, name, number).filter(content::equals).isPresent();
    }
}
