package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.inbox.DueDates;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.workflow.ModelBean;
import org.gridcase.worktime.DueDate;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What {@code bpmn/overdue-supervision.bpmn} may call: when each rung of the ladder is due, and
 * what it does (domain.md section 6). A rung is climbed once: its row has a unique key of work
 * item, rung and due date, and is written after the subject was locked and the clock read anew.
 */
@Component("overdueSupervision")
public class OverdueSupervision implements ModelBean {

    private final StepClockRepository clocks;
    private final ClockEventRepository record;
    private final WorkingTime workingTime;
    private final ClockRules rules;
    private final Ladder ladder;
    private final DueDates dueDates;
    private final Units units;
    private final ObjectProvider<LadderOrders> orders;
    private final OrderLadder orderLadder;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock time;

    OverdueSupervision(
            StepClockRepository clocks,
            ClockEventRepository record,
            WorkingTime workingTime,
            ClockRules rules,
            Ladder ladder,
            DueDates dueDates,
            Units units,
            ObjectProvider<LadderOrders> orders,
            OrderLadder orderLadder,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock time) {
        this.clocks = clocks;
        this.record = record;
        this.workingTime = workingTime;
        this.rules = rules;
        this.ladder = ladder;
        this.dueDates = dueDates;
        this.units = units;
        this.orders = orders;
        this.orderLadder = orderLadder;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /** The ladder waits until the step should have been claimed. */
    public Date claimAt(String workItem) {
        return waits(workItem, Rung.CLAIM);
    }

    /** The ladder waits until its handler is to be reminded. */
    public Date remindAt(String workItem) {
        return waits(workItem, Rung.REMIND);
    }

    /** The ladder waits until the limit is used up. */
    public Date dueAt(String workItem) {
        return waits(workItem, Rung.URGE);
    }

    /** The ladder waits until an order is to be issued. */
    public Date orderAt(String workItem) {
        return waits(workItem, Rung.ORDER);
    }

    /** The ladder waits until the order is to be answered, the step's or one of its own. */
    public Date answerAt(String key) {
        return OrderLadder.ofOrder(key) ? orderLadder.answerAt(key) : waits(key, Rung.RAISE);
    }

    /** 提醒签收: nobody has claimed it yet. */
    public void remindClaim(String workItem) {
        StepClock clock = due(workItem, Rung.CLAIM);
        if (clock.claimedAt() == null && climb(clock, Rung.CLAIM, 0, null)) {
            events.publishEvent(new ClaimReminded(ref(clock), clock.rungAt()));
        }
    }

    /** 提醒: most of the limit is used up; of no use to anybody once it is over. */
    public void remind(String workItem) {
        StepClock clock = due(workItem, Rung.REMIND);
        if (now().isBefore(clock.dueAt()) && climb(clock, Rung.REMIND, 0, null)) {
            events.publishEvent(new StepReminded(ref(clock), clock.rungAt()));
        }
    }

    /** 催办: overdue from now on. */
    public void urge(String workItem) {
        StepClock clock = due(workItem, Rung.URGE);
        if (climb(clock, Rung.URGE, 0, null)) {
            audit.record(
                    dueDates.stream(clock.subjectRef()),
                    By.SYSTEM,
                    "clock.urged",
                    ClockStory.details(clock),
                    null);
            events.publishEvent(new StepUrged(ref(clock), clock.rungAt()));
        }
    }

    /** 督办单: an order to the head of the unit. */
    public void order(String workItem) {
        order(due(workItem, Rung.ORDER), Rung.ORDER, 0);
    }

    /** 升级督办: the order goes one level up. */
    public void raise(String key) {
        if (OrderLadder.ofOrder(key)) {
            orderLadder.raise(key);
            return;
        }
        StepClock clock = due(key, Rung.RAISE);
        order(clock, Rung.RAISE, clock.level() + 1);
    }

    /** Whether there is a level above the one the order went to. */
    public boolean higher(String key) {
        if (OrderLadder.ofOrder(key)) {
            return orderLadder.higher(key);
        }
        StepClock clock = clock(key);
        boolean higher = clock.level() + 1 < levels(clock).size();
        if (!higher) {
            clock.waitsForNothing();
        }
        return higher;
    }

    private void order(StepClock clock, Rung rung, int level) {
        Instant now = now();
        String addressee = levels(clock).get(level);
        Instant answerBy = calendar(clock).deadline(now, rules.toAnswer(clock.working()));
        clock.answerBy(answerBy);
        if (!climb(clock, rung, level, addressee)) {
            return;
        }
        var order =
                new OrderFor(
                        clock.getId(),
                        clock.subjectRef(),
                        clock.unit(),
                        addressee,
                        level,
                        clock.overdueSince(),
                        answerBy,
                        now);
        orders.ifAvailable(all -> all.issueByLadder(order));
        events.publishEvent(new OrderDue(ref(clock), order, now));
    }

    /**
     * The clock, when the rung is due that its ladder waits for.
     *
     * @throws NotYet when it is not, and the ladder must stay where it is
     */
    private StepClock due(String workItem, Rung rung) {
        long id = Long.parseLong(workItem);
        dueDates.lock(clocks.subjectRef(id).orElseThrow());
        StepClock clock = clocks.findById(id).orElseThrow();
        boolean waiting = clock.running() && clock.waitsFor() == rung;
        if (!waiting || now().isBefore(clock.nextAt())) {
            throw new NotYet(workItem, rung);
        }
        return clock;
    }

    /**
     * @return false when it was climbed before for this due date, which came back after a change of
     *     the calendar and another one
     */
    private boolean climb(StepClock clock, Rung rung, int level, String addressee) {
        int number = rung.number(level);
        clock.climbed(number, now());
        if (record.existsByWorkItemAndRungAndDueAt(clock.getId(), number, clock.dueAt())) {
            return false;
        }
        // written at once: whoever comes second with the same rung fails here
        record.saveAndFlush(ClockEvent.climbed(clock, number, now(), addressee, clock.answerBy()));
        return true;
    }

    private Date waits(String workItem, Rung rung) {
        StepClock clock = clock(workItem);
        Instant at = clock.at(rung, calendar(clock), rules);
        clock.waitsFor(rung, at);
        return Date.from(at);
    }

    private List<String> levels(StepClock clock) {
        return levels(clock, units);
    }

    /** The step's own unit, then the levels above that take cases. */
    static List<String> levels(StepClock clock, Units units) {
        return Stream.concat(
                        Stream.of(clock.unit()),
                        units.upwards(clock.unit()).stream()
                                .skip(1)
                                .filter(u -> u.tier() != null && u.tier().takesCases())
                                .map(UnitView::code))
                .toList();
    }

    private StepClock clock(String workItem) {
        long id = Long.parseLong(workItem);
        return ladder.beginning(id).or(() -> clocks.findById(id)).orElseThrow();
    }

    private WorkingCalendar calendar(StepClock clock) {
        return workingTime.calendar(clock.calendarUnit());
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static ClockRef ref(StepClock clock) {
        return new ClockRef(
                clock.getId(),
                clock.subjectRef(),
                clock.step(),
                clock.stepName(),
                clock.stepNameEn(),
                clock.unit(),
                clock.post(),
                clock.holder(),
                clock.urgent(),
                new DueDate(clock.dueAt(), clock.provisional()));
    }
}
