package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.casework.Cases;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.supervision.OrderFilter.Part;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A supervision order from its issue to its release, and everything that must be refused. */
@CaseTest
@Import(ClockDriver.class)
class SupervisionOrderTest {

    private static final String ITEM = "SR0101";

    @Autowired private CaseDriver driver;
    @Autowired private SupervisionOrders orders;
    @Autowired private OrderRegister register;
    @Autowired private ClockDriver clocks;
    @Autowired private Invariants invariants;
    @Autowired private Cases cases;
    @Autowired private CaseTimeline timeline;
    @Autowired private Attachments attachments;
    @Autowired private AuditTrail audit;

    private Actor inspector;
    private Actor head;
    private Actor community;
    private String number;
    private WorkItemView step;

    @BeforeEach
    void aCaseInGridMq03() {
        inspector = driver.town.who(Post.INSPECTOR, "SL");
        head = driver.town.who(Post.GRID_ADMINISTRATOR, "MQ03");
        community = driver.town.who(Post.GRID_ADMINISTRATOR, "MQ");
        number = driver.reported(ITEM, "MQ03");
        step = driver.open(number).get(0);
    }

    private Instant in(int hours) {
        return driver.clock.instant().plus(Duration.ofHours(hours));
    }

    private SupervisionOrders.Issue issue(String unit, String leader, Instant deadline) {
        return new SupervisionOrders.Issue(
                null, number, step.id(), unit, leader, deadline, "请立即组织清理，并书面说明超期原因");
    }

    private String issued() {
        return orders.issue(inspector, issue("MQ03", head.staffId(), in(8)));
    }

    private OrderRecord order(String order) {
        return register.view(inspector, order).order();
    }

    private String answered() {
        String order = issued();
        orders.answer(head, new SupervisionOrders.Answer(null, order, "已清理完毕，安排每日巡查", List.of()));
        return order;
    }

    @Test
    void isIssuedToTheNamedLeaderWhoFindsItAndTheCase() {
        String order = issued();

        assertThat(order).matches("DB-MQ-20260302-\\d{4}");
        assertThat(order(order).state()).isEqualTo(OrderState.ISSUED);
        assertThat(order(order).issuer().unit()).isEqualTo("SL");
        var mine = new OrderFilter(Part.TO_ANSWER, null, null, order);
        assertThat(register.page(head, mine, null, 10).items())
                .singleElement()
                .satisfies(view -> assertThat(view.may(OrderView.Deed.RECEIVE)).isTrue());
        assertThat(register.toAnswer(head)).isPositive();
        assertThat(cases.view(head, number).number()).isEqualTo(number);
    }

    @Test
    void isSignedForAnsweredWithFilesAndReleased() {
        String order = issued();
        orders.receive(head, order, null);
        assertThat(order(order).state()).isEqualTo(OrderState.RECEIVED);
        long file =
                attachments
                        .draft(
                                head.staffId(),
                                "整改说明.txt",
                                new ByteArrayInputStream("已整改".getBytes(StandardCharsets.UTF_8)))
                        .id();
        orders.answer(head, new SupervisionOrders.Answer(null, order, "已清理完毕", List.of(file)));
        assertThat(register.toJudge(inspector)).isPositive();

        orders.release(inspector, order, "整改到位", null);

        OrderRecord released = order(order);
        assertThat(released.state()).isEqualTo(OrderState.RELEASED);
        assertThat(released.answer()).isEqualTo("已清理完毕");
        assertThat(released.closingWords()).isEqualTo("整改到位");
        assertThat(register.story(head, order))
                .extracting(entry -> entry.action())
                .containsExactly(
                        "order.issued", "order.received", "order.answered", "order.released");
        assertThat(timeline.of(inspector, number, null, 20).items())
                .anySatisfy(
                        event -> {
                            assertThat(event.entry().action()).isEqualTo("order.answered");
                            assertThat(event.files()).hasSize(1);
                        });
        assertThat(audit.verify("order:" + order)).isEmpty();
    }

    @Test
    void anAnswerThatWillNotDoIsOwedAgain() {
        String order = answered();

        orders.refuse(inspector, order, "没有说明超期原因", in(4), null);

        assertThat(order(order).state()).isEqualTo(OrderState.RECEIVED);
        assertThat(order(order).deadline()).isEqualTo(in(4));
        assertThatThrownBy(() -> orders.release(inspector, order, null, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var wrong = new SupervisionOrders.Issue(null, number, null, "MQ03", " ", in(-1), "");

        Invalid refused = catchThrowableOfType(Invalid.class, () -> orders.issue(inspector, wrong));

        assertThat(refused.errors())
                .extracting(FieldError::key)
                .containsExactly(
                        "supervision.error.leaderRequired",
                        "supervision.error.deadlinePast",
                        "supervision.error.wordsRequired");
        assertThat(register.about(inspector, number)).isEmpty();
    }

    @Test
    void anUnknownUnitAndALeaderOfAnotherUnitAreRefused() {
        assertThatThrownBy(() -> orders.issue(inspector, issue("NOWHERE", "S1", in(2))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("unit"));
        assertThatThrownBy(() -> orders.issue(inspector, issue("MQ03", community.staffId(), in(2))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::key)
                                        .containsExactly("supervision.error.notLeader"));
    }

    @Test
    void onlyInspectorsIssueAndOnlyTheUnitAnswers() {
        assertThatThrownBy(() -> orders.issue(community, issue("MQ03", head.staffId(), in(2))))
                .isInstanceOf(Denied.class);
        String order = issued();
        Actor neighbour = driver.town.who(Post.GRID_ADMINISTRATOR, "MQ04");
        assertThatThrownBy(() -> orders.receive(neighbour, order, null))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("orderUnknown");
        assertThatThrownBy(() -> orders.receive(community, order, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> orders.release(head, order, null, null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.view(driver.town.gridWorker("MQ03"), order))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStepOfACaseThatOneMayNotSeeDoesNotExist() {
        Actor foreign = driver.town.who(Post.GRID_ADMINISTRATOR, "HQ");

        assertThatThrownBy(() -> orders.issue(foreign, issue("MQ03", head.staffId(), in(2))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameRequestTwiceIsOneOrder() {
        String request = UUID.randomUUID().toString();
        var issue =
                new SupervisionOrders.Issue(
                        request, number, null, "MQ03", head.staffId(), in(8), "请说明情况");

        String first = orders.issue(inspector, issue);
        String second = orders.issue(inspector, issue);

        assertThat(second).isEqualTo(first);
        assertThat(register.about(inspector, number)).hasSize(1);
    }

    @Test
    void aMissedDeadlineGoesUpOneLevelAndSoOnToTheTop() {
        String first = issued();
        assertThat(order(first).raisedTo()).isNull();
        assertThat(timer(first)).isEqualTo(in(8));

        clocks.to(in(8));
        String second = order(first).raisedTo();

        assertThat(order(first).state()).isEqualTo(OrderState.RAISED);
        assertThat(order(second).raisedFrom()).isEqualTo(first);
        assertThat(order(second).unit()).isEqualTo("MQ");
        assertThat(order(second).leader()).isEqualTo(community.staffId());
        assertThat(order(second).level()).isEqualTo(2);
        assertThat(order(second).byLadder()).isTrue();
        assertThat(timer(second)).isEqualTo(order(second).deadline());
        String last = second;
        while (timer(last) != null) {
            clocks.to(timer(last));
            last = above(last);
        }
        assertThat(last).as("nobody is above the county").startsWith("DB-YC-");
        assertThat(above(last)).isNull();
        invariants.hold();
    }

    @Test
    void aDeadlineFinerThanTheEnginesTimersIsMissedWhenItsTimerFires() {
        Instant fine = in(8).plusNanos(654_321);
        String order = orders.issue(inspector, issue("MQ03", head.staffId(), fine));

        clocks.to(timer(order));

        assertThat(order(order).state()).isEqualTo(OrderState.RAISED);
    }

    @Test
    void anOrderIsRaisedOnceHoweverOftenItsTimerIsRun() {
        String order = issued();
        String ladder = ladder(order);
        var job = clocks.jobs.createJobQuery().processInstanceId(ladder).singleResult();

        assertThatThrownBy(() -> clocks.jobs.executeJob(job.getId()))
                .as("before its time nothing happens")
                .hasStackTraceContaining("NotYet");
        assertThat(order(order).state()).isEqualTo(OrderState.ISSUED);
        driver.clock.advance(Duration.ofHours(8));
        clocks.jobs.executeJob(job.getId());
        assertThatThrownBy(() -> clocks.jobs.executeJob(job.getId()))
                .isInstanceOf(RuntimeException.class);

        assertThat(
                        clocks.jdbc
                                .sql("select count(*) from supervision_order where raised_from = ?")
                                .param(order)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void anAnsweredOrderWaitsForNothingARefusedAnswerIsWaitedForAgain() {
        String order = answered();
        assertThat(timer(order)).isNull();
        clocks.to(in(72));
        assertThat(order(order).state()).isEqualTo(OrderState.ANSWERED);

        orders.refuse(inspector, order, "没有说明超期原因", in(4), null);
        assertThat(timer(order)).isEqualTo(in(4));
        clocks.to(in(4));

        assertThat(order(order).state()).isEqualTo(OrderState.RAISED);
        invariants.hold();
    }

    @Test
    void ordersOfACaseThatIsOverClimbNoMore() {
        String order = issued();

        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);

        assertThat(timer(order)).isNull();
        clocks.to(in(72));
        assertThat(order(order).state()).isEqualTo(OrderState.ISSUED);
        invariants.hold();
    }

    private String ladder(String order) {
        return text("select ladder from supervision_order where number = ?", order);
    }

    private String above(String order) {
        return text("select number from supervision_order where raised_from = ?", order);
    }

    private String text(String sql, String order) {
        return clocks.jdbc.sql(sql).param(order).query(String.class).optional().orElse(null);
    }

    /** When the timer fires that waits for the answer; null when none does. */
    private Instant timer(String order) {
        return ladder(order) == null
                ? null
                : clocks.jobs
                        .createJobQuery()
                        .processInstanceId(ladder(order))
                        .singleResult()
                        .getDuedate()
                        .toInstant();
    }

    @Test
    void theRegisterIsReadPageByPage() {
        for (int n = 0; n < 5; n++) {
            issued();
        }
        // an order's own number may hold the same digits as the matter's
        var all = new OrderFilter(Part.ALL, null, "MQ", number);
        assertThat(readThrough(community, all)).hasSize(5);
        var mine = new OrderFilter(Part.TO_ANSWER, null, null, number);
        assertThat(readThrough(head, mine)).hasSize(5);
        assertThat(
                        register.page(driver.town.who(Post.GRID_ADMINISTRATOR, "HQ"), all, null, 3)
                                .items())
                .isEmpty();
    }

    /** Orders about the matter, read three a page; none comes twice. */
    private List<OrderView> readThrough(Actor reader, OrderFilter filter) {
        List<OrderView> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = register.page(reader, filter, cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            assertThat(read).doesNotContainAnyElementsOf(page.items());
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return read.stream().filter(order -> order.order().about().ref().equals(number)).toList();
    }
}
