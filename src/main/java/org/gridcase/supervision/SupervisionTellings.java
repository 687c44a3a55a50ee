package org.gridcase.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.SubjectAbout;
import org.gridcase.notification.About;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Bilingual;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what the clocks and the ladder do, in the transaction in which it happens. */
@Component
class SupervisionTellings {
    private final Notifications notifications;
    private final SubjectAbout about;
    private final Staff staff;
    private final Units units;
    private final Jurisdiction jurisdiction;

    SupervisionTellings(
            Notifications notifications,
            SubjectAbout about,
            Staff staff,
            Units units,
            Jurisdiction jurisdiction) {
        this.notifications = notifications;
        this.about = about;
        this.staff = staff;
        this.units = units;
        this.jurisdiction = jurisdiction;
    }

    @EventListener
    void unclaimed(ClaimReminded event) {
        tell(event.clock(), Kind.DUE_SOON, handlers(event.clock()), "supervision.tell.unclaimed");
    }

    @EventListener
    void dueSoon(StepReminded event) {
        ClockRef clock = event.clock();
        tell(clock, Kind.DUE_SOON, handlers(clock), Kind.DUE_SOON.key() + ".words");
    }

    /** The handler is urged; the supervisors of the unit, or the nearest above, see it. */
    @EventListener
    void overdue(StepUrged event) {
        ClockRef clock = event.clock();
        tell(clock, Kind.URGED, handlers(clock), Kind.URGED.key() + ".words");
        notifications.tell(
                Telling.of(Kind.OVERDUE, supervisors(clock.unit()), about.subject(clock.ref()))
                        .with(step(clock), clock.dueAt()));
    }

    @EventListener
    void asked(ExtensionAsked event) {
        ClockRef clock = event.clock();
        notifications.tell(
                Telling.of(Kind.DECISION_ASKED, deciders(clock), about.subject(clock.ref()))
                        .with(step(clock)));
    }

    @EventListener
    void granted(ClockExtended event) {
        decided(event.clock(), event.by(), "supervision.tell.extended");
    }

    @EventListener
    void refused(ExtensionRefused event) {
        decided(event.clock(), event.by(), "supervision.tell.refused");
    }

    @EventListener
    void paused(ClockPaused event) {
        decided(event.clock(), event.by(), "supervision.tell.paused");
    }

    @EventListener
    void resumed(ClockResumed event) {
        decided(event.clock(), event.by(), "supervision.tell.resumed");
    }

    /**
     * The leader hears of a new order and of what became of his answer, the issuer of the answer.
     */
    @EventListener
    void ordered(OrderMoved order) {
        switch (order.action()) {
            case "order.issued" -> order(order, order.leader(), Kind.ORDER.key() + ".words");
            case "order.answered" -> order(order, order.issuer(), "supervision.tell.orderAnswered");
            case "order.refused" -> order(order, order.leader(), "supervision.tell.orderRefused");
            case "order.released" -> order(order, order.leader(), "supervision.tell.orderReleased");
            default -> {
                // receipt and the way up are seen in the register
            }
        }
    }

    private void order(OrderMoved order, String person, String key) {
        if (person.equals(order.by())) {
            return;
        }
        About subject = about.subject(order.ref());
        notifications.tell(
                Telling.of(
                                Kind.ORDER,
                                List.of(person),
                                new About(
                                        subject.ref(),
                                        "supervision/orders/" + order.number(),
                                        subject.title(),
                                        subject.unit()))
                        .saying(key, order.number(), order.deadline()));
    }

    /** Who decided need not be told. */
    private void decided(ClockRef clock, String by, String key) {
        Set<String> people =
                handlers(clock).stream()
                        .filter(person -> !person.equals(by))
                        .collect(Collectors.toSet());
        tell(clock, Kind.DECIDED, people, key);
    }

    private void tell(ClockRef clock, Kind kind, Collection<String> people, String key) {
        Box box = clock.holder() == null ? Box.TO_CLAIM : Box.MINE;
        About step = about.step(clock.ref(), box, clock.workItem());
        notifications.tell(Telling.of(kind, people, step).saying(key, step(clock), clock.dueAt()));
    }

    private static Bilingual step(ClockRef clock) {
        return new Bilingual(clock.stepName(), clock.stepNameEn());
    }

    /** Who has it, else everybody who may take it. */
    private List<String> handlers(ClockRef clock) {
        return clock.holder() != null
                ? List.of(clock.holder())
                : ids(staff.holders(Post.of(clock.post()), clock.unit()));
    }

    private List<String> supervisors(String unit) {
        return units.upwards(unit).stream()
                .map(level -> ids(staff.holders(Post.GRID_SUPERVISOR, level.code())))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those of the nearest level above who may grant more time. */
    private List<String> deciders(ClockRef clock) {
        return units.upwards(clock.unit()).stream()
                .skip(1)
                .map(UnitView::code)
                .map(this::decidersOf)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> decidersOf(String level) {
        return ids(staff.colleagues(level)).stream()
                .filter(person -> jurisdiction.may(staff.actor(person), Action.EXTEND, level))
                .toList();
    }

    private static List<String> ids(List<StaffView> people) {
        return people.stream().map(StaffView::id).toList();
    }
}
