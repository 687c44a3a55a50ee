package org.gridcase.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.notification.Preferences.Mail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

/** What a feature tells lies in people's bells, in their language, once, and as they wish. */
@GridCaseTest
class TellingTest {
    @Autowired private ApplicationContext context;
    @Autowired private Notifications notifications;
    @Autowired private Bell bell;
    @Autowired private Wishes wishes;
    @Autowired private Transactions transactions;
    @Autowired private TestClock clock;

    private Actor worker;
    private Actor colleague;
    private About matter;

    @BeforeEach
    void town() {
        SampleTown town = new SampleTown(context);
        worker = town.actor(Post.GRID_WORKER, "HQ01");
        colleague = town.actor(Post.GRID_WORKER, "HQ02");
        matter =
                new About(
                        "HQ-1",
                        "cases/HQ-1",
                        new Bilingual("路灯损坏 𠮷", "Broken street lamp"),
                        town.unit("HQ01"));
    }

    private Telling handed(String once) {
        return Telling.of(Kind.WORK_HANDED, List.of(worker.staffId()), matter)
                .with(new Bilingual("现场处理", "Handle on site"), clock.instant())
                .once(once);
    }

    private void tell(Telling telling) {
        transactions.run(() -> notifications.tell(telling));
    }

    private List<Bell.Line> bell(Actor actor) {
        return bell.page(actor, Locales.CHINESE, null, 20).items();
    }

    @Test
    void isReadInTheLanguageOfTheReader() {
        tell(handed(null));
        assertThat(bell(worker))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.sentence())
                                    .contains("路灯损坏 𠮷", "HQ-1", "现场处理", "3月2日 09:00");
                            assertThat(line.unread()).isTrue();
                            assertThat(line.path()).isEqualTo("cases/HQ-1");
                        });
        assertThat(bell.page(worker, Locales.ENGLISH, null, 20).items().get(0).sentence())
                .contains("Broken street lamp", "Handle on site", "2 Mar, 09:00");
    }

    @Test
    void isToldOnceHoweverOftenItIsSaid() {
        tell(handed("handed:" + worker.staffId()));
        tell(handed("handed:" + worker.staffId()));
        tell(
                Telling.of(Kind.WORK_HANDED, List.of(worker.staffId(), colleague.staffId()), matter)
                        .once("handed:" + worker.staffId()));
        assertThat(bell(worker)).hasSize(1);
        assertThat(bell(colleague)).hasSize(1);
    }

    @Test
    void isLostWithTheTransactionThatItBelongsTo() {
        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            notifications.tell(handed(null));
                                            throw new IllegalStateException("the case failed");
                                        }))
                .hasMessage("the case failed");
        assertThat(bell(worker)).isEmpty();
        assertThatThrownBy(() -> notifications.tell(handed(null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void costsTwoStatementsForAnyNumberOfPeople() {
        List<String> statements =
                StatementCount.of(
                        () ->
                                tell(
                                        Telling.of(
                                                Kind.WORK_HANDED,
                                                List.of(worker.staffId(), colleague.staffId()),
                                                matter)));
        assertThat(statements).hasSize(2);
    }

    @Test
    void ordinaryWorkOfferedToAPostWakesNobodyUnlessHeWishesIt() {
        Telling offered =
                Telling.of(
                                Kind.WORK_OFFERED,
                                List.of(worker.staffId(), colleague.staffId()),
                                matter)
                        .with(new Bilingual("现场处理", null), clock.instant());
        wishes.change(
                colleague,
                wishes.of(colleague.staffId()).with(Kind.WORK_OFFERED, Channel.PAGE, true),
                null);
        tell(offered);
        assertThat(bell(worker)).isEmpty();
        assertThat(bell(colleague)).hasSize(1);
    }

    @Test
    void whatMustNotBeMissedCannotBeWishedAway() {
        Preferences deaf =
                new Preferences(
                        Mail.NEVER,
                        QuietHours.NONE,
                        Map.of(Kind.EMERGENCY, Set.of(), Kind.CASE_FILED, Set.of()));
        wishes.change(worker, deaf, null);
        assertThat(wishes.of(worker.staffId()).wants(Kind.CASE_FILED, Channel.PAGE)).isFalse();
        tell(Telling.of(Kind.CASE_FILED, List.of(worker.staffId()), matter));
        tell(Telling.of(Kind.EMERGENCY, List.of(worker.staffId()), matter));
        assertThat(bell(worker)).extracting(Bell.Line::kind).containsExactly(Kind.EMERGENCY);
    }

    @Test
    void readOnceIsReadAndAForeignOneIsNotThere() {
        tell(handed(null));
        tell(handed(null));
        long first = bell(worker).get(0).id();
        assertThat(bell.unread(worker)).isEqualTo(2);
        assertThatThrownBy(() -> bell.read(colleague, first)).isInstanceOf(NotFound.class);
        bell.read(worker, first);
        bell.read(worker, first);
        assertThat(bell.unread(worker)).isEqualTo(1);
        bell.readAll(worker);
        assertThat(bell.unread(worker)).isZero();
    }

    @Test
    void theNewestComesFirstPageByPage() {
        for (int i = 0; i < 5; i++) {
            tell(handed(null));
        }
        var first = bell.page(worker, Locales.CHINESE, null, 2);
        var second = bell.page(worker, Locales.CHINESE, first.next(), 2);
        var third = bell.page(worker, Locales.CHINESE, second.next(), 2);
        assertThat(third.next()).isNull();
        assertThat(
                        List.of(first, second, third).stream()
                                .flatMap(slice -> slice.items().stream())
                                .map(Bell.Line::id))
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void quietHoursEndInTheMorning() {
        QuietHours night = QuietHours.parse("20:00-07:30");
        java.time.ZoneId zone = java.time.ZoneId.of("Asia/Shanghai");
        assertThat(night.over(at("2026-03-02T21:15"), zone)).isEqualTo(at("2026-03-03T07:30"));
        assertThat(night.over(at("2026-03-03T06:00"), zone)).isEqualTo(at("2026-03-03T07:30"));
        assertThat(night.over(at("2026-03-03T07:30"), zone)).isEqualTo(at("2026-03-03T07:30"));
        assertThat(night.over(at("2026-03-03T12:00"), zone)).isEqualTo(at("2026-03-03T12:00"));
        QuietHours noon = QuietHours.parse("12:00-14:00");
        assertThat(noon.over(at("2026-03-03T13:00"), zone)).isEqualTo(at("2026-03-03T14:00"));
        assertThat(QuietHours.NONE.over(at("2026-03-03T00:00"), zone))
                .isEqualTo(at("2026-03-03T00:00"));
    }

    private static Instant at(String shanghai) {
        return Instant.parse(shanghai + ":00Z").minus(Duration.ofHours(8));
    }
}
