package org.gridcase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.audit.Break.Kind;
import org.gridcase.shared.Ids;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with a database client goes behind the program's back. Rolled back after each test. */
@GridCaseTest
@Transactional
class TamperedTrailTest {
    @Autowired private AuditTrail trail;
    @Autowired private AuditTables tables;
    @Autowired private JdbcClient jdbc;

    private final String stream = "case:" + Ids.next();

    @BeforeEach
    void fiveEntries() {
        By clerk = new By("li", "李办事", "community-clerk", "HQ");
        for (int i = 1; i <= 5; i++) {
            trail.record(stream, clerk, "case.step", Map.of("step", i, "open", true), "第" + i);
        }
        assertThat(trail.verify(stream)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = id - 1000000",
                "at = timestamp '2026-01-01 00:00:00'",
                "staff_id = 'zhao'",
                "staff_name = '赵六'",
                "post = null",
                "unit = 'HQ02'",
                "action = 'case.other'",
                "details = '{}'",
                "words = null",
            })
    void alteredEntryIsFound(String change) {
        jdbc.sql("update audit_entry set " + change + " where stream = ? and seq = 3")
                .param(stream)
                .update();
        assertThat(trail.verify(stream)).containsExactly(new Break(stream, 3, Kind.ALTERED));
    }

    @Test
    void alteredEntryWithAFittingFingerprintBreaksTheChain() {
        jdbc.sql("update audit_entry set hash = ? where stream = ? and seq = 3")
                .params("f".repeat(64), stream)
                .update();
        assertThat(trail.verify(stream))
                .contains(new Break(stream, 3, Kind.ALTERED), new Break(stream, 4, Kind.UNCHAINED));
    }

    @Test
    void lastEntryWithAFittingFingerprintDoesNotFitTheHead() {
        AuditRow last = rows().get(4);
        AuditRow forged =
                new AuditRow(
                                last.id(),
                                stream,
                                5,
                                last.at(),
                                last.by(),
                                "case.filed",
                                last.details(),
                                last.words(),
                                last.previous(),
                                null)
                        .sealed();
        jdbc.sql("update audit_entry set action = ?, hash = ? where stream = ? and seq = 5")
                .params(forged.action(), forged.hash(), stream)
                .update();
        assertThat(trail.verify(stream)).containsExactly(new Break(stream, 5, Kind.HEAD));
    }

    @Test
    void deletedFromTheMiddleIsFound() {
        delete("seq = 3");
        assertThat(trail.verify(stream)).containsExactly(new Break(stream, 3, Kind.MISSING));
    }

    @Test
    void deletedFromTheBeginningIsFound() {
        delete("seq <= 2");
        assertThat(trail.verify(stream)).containsExactly(new Break(stream, 1, Kind.MISSING));
    }

    @Test
    void cutOffAtTheEndIsFound() {
        delete("seq >= 4");
        assertThat(trail.verify(stream)).containsExactly(new Break(stream, 4, Kind.TRUNCATED));
    }

    @Test
    void emptiedStreamIsFoundByItsHead() {
        delete("seq >= 1");
        assertThat(trail.verify()).contains(new Break(stream, 1, Kind.TRUNCATED));
    }

    @Test
    void streamWithoutHeadIsFound() {
        jdbc.sql("delete from audit_head where stream = ?").param(stream).update();
        assertThat(trail.verify()).contains(new Break(stream, 1, Kind.HEAD));
    }

    @Test
    void headThatWasCutToFitIsFoundByItsFingerprint() {
        delete("seq >= 4");
        jdbc.sql("update audit_head set length = 3 where stream = ?").param(stream).update();
        assertThat(trail.verify(stream)).containsExactly(new Break(stream, 3, Kind.HEAD));
    }

    @Test
    void entryAddedBehindTheHeadIsFound() {
        AuditRow last = rows().get(4);
        jdbc.sql(
                        "insert into audit_entry (id, stream, seq, at, staff_id, staff_name, action,"
                                + " details, previous_hash, hash) select id + 1, stream, 6, at,"
                                + " staff_id, staff_name, action, details, hash, hash from"
                                + " audit_entry where id = ?")
                .param(last.id())
                .update();
        assertThat(trail.verify(stream))
                .contains(new Break(stream, 6, Kind.ALTERED), new Break(stream, 6, Kind.HEAD));
    }

    private List<AuditRow> rows() {
        return tables.after(stream, 0, 10);
    }

    private void delete(String which) {
        jdbc.sql("delete from audit_entry where stream = ? and " + which).param(stream).update();
    }
}
