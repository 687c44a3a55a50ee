package org.gridcase.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Slice;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GridCaseTest
class AuditTrailTest {
    private static final By WORKER = new By("wang", "王格员", "grid-worker", "HQ01");

    @Autowired private AuditTrail trail;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TestClock clock;

    private final String stream = "case:" + Ids.next();

    @Test
    void entryIsReadAsItWasWritten() {
        Map<String, Object> details = new TreeMap<>(Map.of("path", "general", "count", 2));
        details.put("from", null);
        record("case.reported", details, "路面积水，老人𠮷先生出行不便 🚧");

        AuditEntry entry = trail.all(stream).get(0);
        assertThat(entry.seq()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(TestClock.START);
        assertThat(entry.by()).isEqualTo(WORKER);
        assertThat(entry.action()).isEqualTo("case.reported");
        assertThat(entry.details()).isEqualTo(details);
        assertThat(entry.words()).isEqualTo("路面积水，老人𠮷先生出行不便 🚧");
        assertThat(trail.verify(stream)).isEmpty();
    }

    @Test
    void pagesShowTheNewestFirst() {
        IntStream.rangeClosed(1, 5)
                .forEach(
                        i -> {
                            clock.advance(Duration.ofMinutes(1));
                            record("step." + i, Map.of(), null);
                        });

        Slice<AuditEntry> first = trail.of(stream, null, 2);
        Slice<AuditEntry> second = trail.of(stream, first.next(), 2);
        Slice<AuditEntry> third = trail.of(stream, second.next(), 2);
        assertThat(first.items()).extracting(AuditEntry::seq).containsExactly(5L, 4L);
        assertThat(second.items()).extracting(AuditEntry::seq).containsExactly(3L, 2L);
        assertThat(third.items()).extracting(AuditEntry::action).containsExactly("step.1");
        assertThat(third.next()).isNull();
    }

    @Test
    void whatIsBegunGoesOnAndIsNotBegunTwice() {
        begin("case.reported");
        record("step.1", Map.of(), null);

        assertThat(trail.all(stream))
                .extracting(AuditEntry::action)
                .containsExactly("case.reported", "step.1");
        assertThat(trail.verify(stream)).isEmpty();
        assertThatThrownBy(() -> begin("again")).isInstanceOf(DuplicateKeyException.class);
        assertThat(trail.all(stream)).hasSize(2);
    }

    private void begin(String action) {
        transaction.executeWithoutResult(
                status -> trail.begin(stream, WORKER, action, Map.of(), null));
    }

    @Test
    void whatIsRolledBackLeavesNoEntryAndNoGap() {
        record("kept", Map.of(), null);
        transaction.executeWithoutResult(
                status -> {
                    trail.record(stream, WORKER, "undone");
                    status.setRollbackOnly();
                });
        record("kept too", Map.of(), null);

        assertThat(trail.all(stream))
                .extracting(AuditEntry::action)
                .containsExactly("kept", "kept too");
        assertThat(trail.verify(stream)).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(stream, WORKER, "loose"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tooLongIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> record("long", Map.of(), "长".repeat(4001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyWhoAppendToTheSameNewStreamFollowOneAnother() throws Exception {
        int threads = 8;
        int each = 5;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                work.add(
                        () -> {
                            for (int i = 0; i < each; i++) {
                                record("touched", Map.of("i", i), null);
                            }
                            return null;
                        });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(trail.all(stream))
                .extracting(AuditEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, threads * each).boxed().toList());
        assertThat(trail.verify(stream)).isEmpty();
    }

    private void record(String action, Map<String, ?> details, String words) {
        transaction.executeWithoutResult(
                status -> trail.record(stream, WORKER, action, details, words));
    }
}
