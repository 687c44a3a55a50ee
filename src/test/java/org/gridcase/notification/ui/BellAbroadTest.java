package org.gridcase.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.gridcase.notification.About;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.news.NewsAbroad;
import org.gridcase.shared.news.SecondNode;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes on one database: what is told on one rings the bell on a page of the other. */
@GridCaseTest
class BellAbroadTest {
    @Autowired private ApplicationContext context;
    @Autowired private NewsAbroad here;
    @Autowired private Notifications notifications;
    @Autowired private Bell bell;
    @Autowired private Transactions transactions;

    private final List<String> rungThere = new CopyOnWriteArrayList<>();
    private SecondNode there;
    private SampleTown town;
    private Actor worker;
    private Actor colleague;

    /** A page that is never busy. */
    private static final class OpenPage extends UI {
        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return java.util.concurrent.CompletableFuture.completedFuture(null);
        }
    }

    @BeforeEach
    void twoNodesAndAPageOnTheSecond() {
        town = new SampleTown(context);
        worker = town.actor(Post.GRID_WORKER, "HQ01");
        colleague = town.actor(Post.GRID_WORKER, "HQ02");
        there = new SecondNode(context, BellNews.class);
        here.round();
        there.news().round();
        for (Actor person : List.of(worker, colleague)) {
            there.bean(BellNews.class)
                    .listen(
                            person.staffId(),
                            new OpenPage(),
                            () -> rungThere.add(person.staffId()));
        }
    }

    @AfterEach
    void theSecondNodeEnds() {
        there.close();
    }

    private void tell() {
        var about =
                new About(
                        "HQ-1",
                        "cases/HQ-1",
                        new Bilingual("路灯损坏", "Broken lamp"),
                        town.unit("HQ01"));
        notifications.tell(
                Telling.of(Kind.WORK_HANDED, List.of(worker.staffId()), about)
                        .with(new Bilingual("现场处理", "Handle"), java.time.Instant.EPOCH));
    }

    @Test
    void ringsThereOnceForWhomItIsToldHere() {
        transactions.run(this::tell);

        here.round();
        there.news().round();
        there.news().round();

        assertThat(rungThere).containsExactly(worker.staffId());
    }

    @Test
    void whatIsReadHereIsReadThere() {
        transactions.run(this::tell);
        here.round();
        there.news().round();
        rungThere.clear();

        bell.readAll(worker);
        here.round();
        there.news().round();

        assertThat(rungThere).containsExactly(worker.staffId());
    }

    @Test
    void whatIsRolledBackRingsNowhere() {
        try {
            transactions.run(
                    () -> {
                        tell();
                        throw new IllegalStateException("undone");
                    });
        } catch (IllegalStateException undone) {
            // as it should
        }

        here.round();
        there.news().round();

        assertThat(rungThere).isEmpty();
    }
}
