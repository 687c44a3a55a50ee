package org.gridcase.supervision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.audit.By;
import org.gridcase.inbox.SubjectAbout;
import org.gridcase.notification.About;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of supervision orders in the transaction in which it happens: the leader of a new order and
 * of what became of his answer, whoever issued it of the answer, both when it was missed.
 */
@Component
class OrderTellings {
    private final Notifications notifications;
    private final SubjectAbout about;

    OrderTellings(Notifications notifications, SubjectAbout about) {
        this.notifications = notifications;
        this.about = about;
    }

    @EventListener
    void moved(OrderMoved order) {
        switch (order.action()) {
            case "order.issued" ->
                    tell(order, List.of(order.leader()), Kind.ORDER.key() + ".words");
            case "order.answered" ->
                    tell(order, List.of(order.issuer()), "supervision.tell.orderAnswered");
            case "order.refused" ->
                    tell(order, List.of(order.leader()), "supervision.tell.orderRefused");
            case "order.released" ->
                    tell(order, List.of(order.leader()), "supervision.tell.orderReleased");
            case "order.raised" ->
                    tell(
                            order,
                            List.of(order.leader(), order.issuer()),
                            "supervision.tell.orderMissed");
            default -> {
                // the receipt is seen in the register
            }
        }
    }

    /** Who did it need not be told, nor the software. */
    private void tell(OrderMoved order, List<String> concerned, String key) {
        Set<String> people = new LinkedHashSet<>(concerned);
        people.removeAll(List.of(order.by(), By.SYSTEM.staffId()));
        About subject = about.subject(order.ref());
        About page =
                new About(
                        subject.ref(),
                        "supervision/orders/" + order.number(),
                        subject.title(),
                        subject.unit());
        if (!people.isEmpty()) {
            notifications.tell(
                    Telling.of(Kind.ORDER, people, page)
                            .saying(key, order.number(), order.deadline()));
        }
    }
}
