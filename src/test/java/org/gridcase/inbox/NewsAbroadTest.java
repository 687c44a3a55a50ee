package org.gridcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gridcase.shared.news.NewsAbroad;
import org.gridcase.shared.news.SecondNode;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: this application, and a second one that was started beside it. */
class NewsAbroadTest extends TwoNodes {

    @Test
    void pagesOfTheOtherNodeHearOfWhatWasCommittedHere() {
        change("N-1");
        here.round();
        there.round();
        assertThat(heardThere()).extracting(WorkChanged::ref).containsExactly("N-1");
        assertThat(heardThere().get(0).audiences()).containsExactly("town-officer@SL");
        assertThat(heardThere().get(0).staff()).containsExactly("S0001");
    }

    @Test
    void eachPieceOfNewsIsHeardOnce() {
        change("N-2");
        change("N-3");
        here.round();
        there.round();
        there.round();
        here.round();
        there.round();
        assertThat(heardThere()).extracting(WorkChanged::ref).containsExactly("N-2", "N-3");
        assertThat(heardHere()).extracting(WorkChanged::ref).containsExactly("N-2", "N-3");
    }

    @Test
    void whatIsRolledBackIsNoNews() {
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(new WorkChanged("N-4", Set.of(), Set.of("S0001")));
                    status.setRollbackOnly();
                });
        here.round();
        there.round();
        assertThat(heardThere()).isEmpty();
    }

    @Test
    void aRoundWithoutNewsIsOneStatementAndOldNewsAreRemoved() {
        change("N-5");
        here.round();
        there.round();
        assertThat(StatementCount.of(there::round)).hasSize(1);
        clock.advance(Duration.ofMinutes(3));
        change("N-6");
        here.round();
        assertThat(jdbc.sql("select count(*) from page_news").query(Integer.class).single())
                .isEqualTo(1);
        there.round();
        assertThat(heardThere()).extracting(WorkChanged::ref).containsExactly("N-5", "N-6");
    }
}

@GridCaseTest
abstract class TwoNodes {

    @Autowired NewsAbroad here;
    @Autowired InboxNews pagesHere;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;
    @Autowired TestClock clock;

    private SecondNode second;
    private InboxNews pagesThere;
    private final List<WorkChanged> heardHere = new CopyOnWriteArrayList<>();
    private final List<WorkChanged> heardThere = new CopyOnWriteArrayList<>();
    private Runnable deaf;
    NewsAbroad there;

    @BeforeEach
    void bothNodesRun() {
        second = new SecondNode(context, InboxNews.class);
        there = second.news();
        pagesThere = second.bean(InboxNews.class);
        // what other tests left to tell
        here.round();
        there.round();
        jdbc.sql("delete from page_news").update();
        pagesThere.listen(heardThere::add);
        deaf = pagesHere.listen(heardHere::add);
    }

    @AfterEach
    void theSecondNodeEnds() {
        deaf.run();
        second.close();
    }

    void change(String ref) {
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new WorkChanged(ref, Set.of("town-officer@SL"), Set.of("S0001"))));
    }

    List<WorkChanged> heardHere() {
        pagesHere.toldBy(Duration.ofSeconds(10));
        return heardHere;
    }

    List<WorkChanged> heardThere() {
        pagesThere.toldBy(Duration.ofSeconds(10));
        return heardThere;
    }
}
