package org.gridcase.supervision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.inbox.Subjects;
import org.gridcase.inbox.WorkChanged;
import org.gridcase.organisation.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps new orders and tells what happens to them: on the order's own record, on the timeline of
 * what it is about, and to the pages of those concerned.
 */
@Component
class OrderStory {

    private final OrderBook book;
    private final Subjects subjects;
    private final Staff staff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    OrderStory(
            OrderBook book,
            Subjects subjects,
            Staff staff,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.book = book;
        this.subjects = subjects;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
    }

    /** The stream of an order in the audit trail. */
    static String stream(String number) {
        return "order:" + number;
    }

    /** A new order; its leader may from now on see what it is about. */
    void begins(SupervisionOrder order, By by, String words) {
        book.add(order);
        tell(
                order,
                by,
                "order.issued",
                Map.of(
                        "unit", order.unit(),
                        "leader", staff.member(order.leader()).name(),
                        "deadline", order.deadline().toString(),
                        "level", order.level()),
                words);
        inform(order);
    }

    /** An order one level up goes on with what the one below did not achieve. */
    void goesOn(SupervisionOrder below, SupervisionOrder next, Instant at) {
        next.follows(below);
        if (below.state().owed()) {
            below.raise(next.number(), at);
            tell(below, By.SYSTEM, "order.raised", Map.of("to", next.number()), null);
        }
    }

    void inform(SupervisionOrder order) {
        subjects.inform(order.subjectRef(), Set.of(order.leader()));
    }

    void tell(SupervisionOrder order, By by, String action, Map<String, ?> more, String words) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("order", order.number());
        audit.record(stream(order.number()), by, action, details, words);
        audit.record(order.about().stream(), by, action, details, words);
        events.publishEvent(
                new OrderMoved(
                        order.number(),
                        order.subjectRef(),
                        action,
                        order.leader(),
                        order.issuedBy(),
                        order.deadline(),
                        by.staffId()));
        events.publishEvent(
                new WorkChanged(
                        order.subjectRef(),
                        Set.of(),
                        order.issuedBy().equals(order.leader())
                                ? Set.of(order.leader())
                                : Set.of(order.leader(), order.issuedBy())));
    }
}
