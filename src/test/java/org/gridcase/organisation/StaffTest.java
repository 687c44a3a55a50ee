package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Staff.Appoint;
import org.gridcase.organisation.Staff.Deputise;
import org.gridcase.organisation.Staff.Enrol;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GridCaseTest
@RecordApplicationEvents
class StaffTest {
    /** The day of the test clock's start in Shanghai. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired private ApplicationContext context;
    @Autowired private Staff staff;
    @Autowired private AuditTrail audit;
    @Autowired private ApplicationEvents events;
    @Autowired private TestClock clock;

    private SampleTown town;
    private Actor administrator;

    @BeforeEach
    void town() {
        clock.set(TestClock.START);
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void onePersonHoldsSeveralPostsTheMainOneFirst() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        staff.appoint(
                new Appoint(
                        worker,
                        Post.GRID_WORKER,
                        town.unit("HQ02"),
                        false,
                        LocalDate.of(2020, 1, 1),
                        null),
                administrator);

        Actor actor = staff.actor(worker);
        assertThat(actor.holdings())
                .containsExactly(
                        Holding.own(Post.GRID_WORKER, town.unit("HQ01")),
                        Holding.own(Post.GRID_WORKER, town.unit("HQ02")));
        assertThat(actor.audiences())
                .containsExactly(
                        "grid-worker@" + town.unit("HQ01"), "grid-worker@" + town.unit("HQ02"));
        assertThat(actor.by().unit()).isEqualTo(town.unit("HQ01"));
        assertThat(actor.as(Post.GRID_WORKER, town.unit("HQ02")).unit())
                .isEqualTo(town.unit("HQ02"));
        assertThatThrownBy(() -> actor.as(Post.DISPATCHER, town.unit("HQ02")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aPostIsHeldFromItsFirstToItsLastDay() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        staff.appoint(
                new Appoint(
                        worker,
                        Post.ASSISTANT,
                        town.unit("HQ"),
                        false,
                        TODAY.plusDays(1),
                        TODAY.plusDays(2)),
                administrator);

        assertThat(staff.actor(worker).holds(Post.ASSISTANT)).isFalse();
        // the day begins in Shanghai, not in Greenwich: 09:00 + 15 h = midnight
        clock.advance(Duration.ofHours(15).minusSeconds(1));
        assertThat(staff.actor(worker).holds(Post.ASSISTANT)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(staff.actor(worker).holds(Post.ASSISTANT)).isTrue();
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(staff.actor(worker).holds(Post.ASSISTANT)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(staff.actor(worker).holds(Post.ASSISTANT)).isFalse();
    }

    @Test
    void aDeputyStandsInOnTheNamedDaysForTheNamedPost() {
        String absent = town.staff(Post.COMMUNITY_CLERK, "HQ");
        String deputy = town.staff(Post.GRID_WORKER, "HQ02");
        staff.deputise(deputise(absent, Post.COMMUNITY_CLERK, "HQ", deputy, 0, 1), administrator);

        Holding standIn = new Holding(Post.COMMUNITY_CLERK, town.unit("HQ"), absent);
        assertThat(staff.actor(deputy).holdings()).contains(standIn);
        assertThat(staff.actor(absent).holds(Post.COMMUNITY_CLERK, town.unit("HQ"))).isTrue();
        assertThat(staff.holders(Post.COMMUNITY_CLERK, town.unit("HQ")))
                .extracting(StaffView::id)
                .containsExactlyInAnyOrder(absent, deputy);
        assertThat(staff.deputiesIn(town.unit("HQ")))
                .singleElement()
                .satisfies(term -> assertThat(term.deputy()).isEqualTo(deputy));

        clock.advance(Duration.ofDays(2));
        assertThat(staff.actor(deputy).holdings()).doesNotContain(standIn);
    }

    @Test
    void aDeputyIsRecalled() {
        String deputy = town.staff(Post.GRID_WORKER, "HQ02");
        staff.deputise(
                deputise(
                        town.staff(Post.COMMUNITY_CLERK, "HQ"),
                        Post.COMMUNITY_CLERK,
                        "HQ",
                        deputy,
                        0,
                        9),
                administrator);
        long term = staff.deputiesIn(town.unit("HQ")).get(0).id();

        staff.recall(term, administrator);

        assertThat(staff.actor(deputy).holds(Post.COMMUNITY_CLERK)).isFalse();
    }

    @Test
    void headsCoverAbsencesInTheirPartAndHoldersTheirOwn() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        String other = town.staff(Post.GRID_WORKER, "HQ02");
        Deputise wanted = deputise(worker, Post.GRID_WORKER, "HQ01", other, 0, 1);

        staff.deputise(wanted, town.actor(Post.GRID_ADMINISTRATOR, "HQ"));
        staff.deputise(wanted, staff.actor(worker));

        assertThatThrownBy(() -> staff.deputise(wanted, town.actor(Post.GRID_ADMINISTRATOR, "LY")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> staff.deputise(wanted, staff.actor(other)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void nobodyBecomesAdministratorByTheFavourOfAHead() {
        Deputise wanted =
                deputise(
                        town.staff(Post.ADMINISTRATOR, "SL"),
                        Post.ADMINISTRATOR,
                        "SL",
                        town.staff(Post.GRID_ADMINISTRATOR, "SL"),
                        0,
                        1);

        assertThatThrownBy(() -> staff.deputise(wanted, town.actor(Post.GRID_ADMINISTRATOR, "SL")))
                .isInstanceOf(Denied.class);
        staff.deputise(wanted, administrator);
    }

    @Test
    void aDismissedPersonsDeputyEndsToo() {
        String absent = town.staff(Post.COMMUNITY_CLERK, "HQ");
        String deputy = town.staff(Post.GRID_WORKER, "HQ02");
        staff.deputise(deputise(absent, Post.COMMUNITY_CLERK, "HQ", deputy, 0, 9), administrator);

        staff.dismiss(
                absent, Post.COMMUNITY_CLERK, town.unit("HQ"), TODAY.minusDays(1), administrator);

        assertThat(staff.actor(absent).holdings()).isEmpty();
        assertThat(staff.actor(deputy).holds(Post.COMMUNITY_CLERK)).isFalse();
        assertThat(events.stream(PostEnded.class))
                .singleElement()
                .satisfies(ended -> assertThat(ended.staffId()).isEqualTo(absent));
    }

    @Test
    void whoLeftActsNoMoreButKeepsTheName() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        String name = staff.member(worker).name();

        staff.leave(worker, administrator);

        assertThatThrownBy(() -> staff.actor(worker)).isInstanceOf(NotFound.class);
        assertThat(staff.member(worker).name()).isEqualTo(name);
        assertThat(staff.member(worker).active()).isFalse();
        assertThat(staff.holders(Post.GRID_WORKER, town.unit("HQ01"))).isEmpty();
        assertThat(staff.search(worker, 10)).isEmpty();
        assertThat(events.stream(StaffLeft.class)).hasSize(1);
        assertThat(audit.all("staff:" + worker))
                .extracting(e -> e.action())
                .contains("staff.dismissed", "staff.left");
    }

    @Test
    void administratorsAppointInTheirPartOnly() {
        Actor ofTown = town.actor(Post.ADMINISTRATOR, "SL");
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        staff.appoint(appoint(worker, Post.ASSISTANT, "LY"), ofTown);

        assertThatThrownBy(() -> staff.appoint(appoint(worker, Post.ASSISTANT, "BV"), ofTown))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> staff.appoint(appoint(worker, Post.ADMINISTRATOR, "YC"), ofTown))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> staff.leave(town.staff(Post.GRID_ADMINISTRATOR, "YC"), ofTown))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(
                        () ->
                                staff.enrol(
                                        new Enrol("T-new", "新人", null, null),
                                        town.actor(Post.GRID_ADMINISTRATOR, "SL")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theSamePostIsNotHeldTwiceAtATime() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        assertThatThrownBy(
                        () ->
                                staff.appoint(
                                        appoint(worker, Post.GRID_WORKER, "HQ01"), administrator))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everyFaultyRowIsNamedAndNobodyIsAppointed() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        Invalid refused =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                staff.appoint(
                                        List.of(
                                                appoint(worker, Post.ASSISTANT, "LY"),
                                                appoint("nobody", Post.ASSISTANT, "LY"),
                                                appoint(worker, Post.ASSISTANT, "NONE"),
                                                new Appoint(
                                                        worker,
                                                        Post.ASSISTANT,
                                                        town.unit("HQ"),
                                                        true,
                                                        TODAY,
                                                        TODAY.minusDays(1))),
                                        administrator));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("row[2].staffId", "row[3].unit", "row[4].lastDay");
        assertThat(staff.actor(worker).holds(Post.ASSISTANT)).isFalse();
    }

    @Test
    void nobodyCarriesTheIdOfTheSoftware() {
        assertThatThrownBy(
                        () ->
                                staff.enrol(
                                        new Enrol(Actor.SYSTEM.staffId(), "冒名", null, null),
                                        administrator))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> staff.actor(Actor.SYSTEM.staffId())).isInstanceOf(NotFound.class);
    }

    @Test
    void searchTakesWhatIsTypedAsText() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        assertThat(staff.search(staff.member(worker).name(), 10))
                .extracting(StaffView::id)
                .containsExactly(worker);
        assertThat(staff.search("%", 10)).isEmpty();
        assertThat(staff.search("_", 10)).isEmpty();
        assertThat(staff.search(" ", 10)).isEmpty();
    }

    @Test
    void colleaguesAreAllWhoActInAUnit() {
        assertThat(staff.colleagues(town.unit("HQ01")))
                .extracting(StaffView::id)
                .contains(town.staff(Post.GRID_WORKER, "HQ01"), town.staff(Post.ASSISTANT, "HQ01"))
                .doesNotContain(town.staff(Post.GRID_WORKER, "HQ02"));
    }

    private Appoint appoint(String id, Post post, String unit) {
        return new Appoint(id, post, town.unit(unit), false, TODAY, null);
    }

    private Deputise deputise(
            String absent, Post post, String unit, String deputy, int from, int to) {
        return new Deputise(
                absent,
                post,
                town.unit(unit),
                deputy,
                TODAY.plusDays(from),
                TODAY.plusDays(to),
                "年休假");
    }
}
