package org.gridcase.shared.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: one looks at the counter with every question, one never does. */
class SnapshotTest {
    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.h2("snapshot" + System.nanoTime()));
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final AtomicInteger reads = new AtomicInteger();

    private final Snapshot<String> here = node(Duration.ofDays(1));
    private final Snapshot<String> there = node(Duration.ZERO);

    @BeforeEach
    void tables() {
        jdbc.execute("create table data_revision (name varchar(64), changes bigint)");
        jdbc.execute("insert into data_revision values ('words', 0)");
        jdbc.execute("create table word (text varchar(64))");
        jdbc.execute("insert into word values ('old')");
    }

    private Snapshot<String> node(Duration checkEvery) {
        return new Revisions(jdbc, checkEvery)
                .snapshot(
                        "words",
                        () -> {
                            reads.incrementAndGet();
                            return jdbc.queryForObject("select text from word", String.class);
                        });
    }

    @Test
    void dataIsReadOnceWhileNothingChanges() {
        here.current();
        here.current();
        there.current();
        there.current();
        assertThat(reads).hasValue(2);
    }

    @Test
    void aCommittedChangeIsSeenHereAtOnceAndThereByTheCounter() {
        assertThat(here.current() + there.current()).isEqualTo("oldold");
        transaction.executeWithoutResult(status -> change("new"));
        assertThat(here.current()).isEqualTo("new");
        assertThat(there.current()).isEqualTo("new");
    }

    @Test
    void theChangingTransactionSeesEachOfItsOwnChanges() {
        here.current();
        transaction.executeWithoutResult(
                status -> {
                    change("new");
                    assertThat(here.current()).isEqualTo("new");
                    change("newer");
                    assertThat(here.current()).isEqualTo("newer");
                });
        assertThat(here.current()).isEqualTo("newer");
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() {
        here.current();
        transaction.executeWithoutResult(
                status -> {
                    change("new");
                    assertThat(here.current()).isEqualTo("new");
                    status.setRollbackOnly();
                });
        assertThat(here.current()).isEqualTo("old");
        assertThat(there.current()).isEqualTo("old");
    }

    @Test
    void aTransactionInsideDoesNotSeeWhatItCannotRead() {
        TransactionTemplate inside = new TransactionTemplate(transaction.getTransactionManager());
        inside.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        here.current();
        transaction.executeWithoutResult(
                status -> {
                    change("new");
                    inside.executeWithoutResult(s -> assertThat(here.current()).isEqualTo("old"));
                    assertThat(here.current()).isEqualTo("new");
                });
        assertThat(here.current()).isEqualTo("new");
    }

    @Test
    void aChangeNeedsATransaction() {
        assertThatThrownBy(here::changed).isInstanceOf(IllegalStateException.class);
    }

    private void change(String text) {
        jdbc.update("update word set text = ?", text);
        here.changed();
    }
}
