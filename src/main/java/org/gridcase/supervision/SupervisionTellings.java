package org.gridcase.supervision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.SubjectAbout;
import org.gridcase.inbox.WorkDesk;
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
    private final WorkDesk desk;
    private final Staff staff;
    private final Units units;
    private final Jurisdiction jurisdiction;

    SupervisionTellings(
            Notifications notifications,
            SubjectAbout about,
            WorkDesk desk,
            Staff staff,
            Units units,
            Jurisdiction jurisdiction) {
        this.notifications = notifications;
        this.about = about;
        this.desk = desk;
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
                        .with(step(clock), clock.due()));
    }

    /** Whoever has the step, or could take it, hears who urges; not himself. */
    @EventListener
    void urged(UrgedByHand event) {
        String who = event.kind().name().toLowerCase(Locale.ROOT);
        tell(
                event.clock(),
                Kind.URGED,
                without(handlers(event.clock()), event.by()),
                "supervision.tell.urged." + who);
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

    /** Who decided need not be told. */
    private void decided(ClockRef clock, String by, String key) {
        tell(clock, Kind.DECIDED, without(handlers(clock), by), key);
    }

    private static Set<String> without(Collection<String> people, String one) {
        return people.stream()
                .filter(person -> !person.equals(one))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(ClockRef clock, Kind kind, Collection<String> people, String key) {
        Box box = clock.holder() == null ? Box.TO_CLAIM : Box.MINE;
        About step = about.step(clock.ref(), box, clock.workItem());
        notifications.tell(Telling.of(kind, people, step).saying(key, step(clock), clock.due()));
    }

    private static Bilingual step(ClockRef clock) {
        return new Bilingual(clock.stepName(), clock.stepNameEn());
    }

    /** Who has it, else everybody who may take it, in each unit to which it is offered. */
    private Set<String> handlers(ClockRef clock) {
        if (clock.holder() != null) {
            return Set.of(clock.holder());
        }
        Set<String> people = new LinkedHashSet<>();
        desk.offeredTo(clock.ref())
                .getOrDefault(clock.workItem(), Set.of())
                .forEach(audience -> people.addAll(ids(holders(audience))));
        return people;
    }

    /** Who may act for {@code post@unit} today. */
    private List<StaffView> holders(String audience) {
        int at = audience.indexOf('@');
        return staff.holders(Post.of(audience.substring(0, at)), audience.substring(at + 1));
    }

    /** Who oversees a unit from the nearest level: its supervisors, else those who inspect. */
    List<String> supervisors(String unit) {
        return units.upwards(unit).stream()
                .flatMap(
                        level ->
                                Stream.of(Post.GRID_SUPERVISOR, Post.INSPECTOR)
                                        .map(post -> ids(staff.holders(post, level.code()))))
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
