package org.gridcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The morning's summary: at the beginning of working days, once, also when two nodes race. */
@CaseTest
class MorningDigestTest {
    /** A Wednesday of its own far ahead: other tests have their digests on other days. */
    private static final Instant WEDNESDAY = Instant.parse("2026-09-16T00:00:00Z");

    @Autowired private CaseDriver driver;
    @Autowired private MorningDigest digest;
    @Autowired private Bell bell;

    private Actor worker;

    @BeforeEach
    void aWorkerWithAStepInHand() {
        driver.clock.set(WEDNESDAY);
        worker = driver.town.gridWorker("MQ06");
        driver.reported("SR0101", "MQ06");
    }

    private List<Bell.Line> digests() {
        return bell.page(worker, Locales.CHINESE, null, 100).items().stream()
                .filter(line -> line.kind() == Kind.DIGEST)
                .toList();
    }

    private int digestsAt(String shanghai) {
        int before = digests().size();
        driver.clock.set(Instant.parse(shanghai + ":00Z").minus(Duration.ofHours(8)));
        digest.run();
        return digests().size() - before;
    }

    @Test
    void comesWhenTheWorkingDayBeginsAndOnce() {
        assertThat(digestsAt("2026-09-16T08:20")).isZero();
        assertThat(digestsAt("2026-09-16T08:30")).isEqualTo(1);
        assertThat(digestsAt("2026-09-16T08:40")).isZero();
        assertThat(digests().get(0).sentence()).startsWith("今日提要：在办 ");
        assertThat(digestsAt("2026-09-17T08:50")).isEqualTo(1);
    }

    @Test
    void doesNotComeOnDaysOffNorWhenTheMorningIsOver() {
        assertThat(digestsAt("2026-09-19T09:00")).isZero();
        assertThat(digestsAt("2026-09-21T15:00")).isZero();
    }

    @Test
    void comesOnceWhenTwoNodesRace() throws Exception {
        driver.clock.set(Instant.parse("2026-09-22T00:35:00Z"));
        int before = digests().size();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            nodes.submit(
                    () -> {
                        together.await();
                        digest.run();
                        return null;
                    });
        }
        together.countDown();
        nodes.shutdown();
        assertThat(nodes.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        assertThat(digests()).hasSize(before + 1);
    }
}
