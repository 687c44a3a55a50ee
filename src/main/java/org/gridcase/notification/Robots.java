package org.gridcase.notification;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.gridcase.shared.text.Locales;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The robots of group chats, looked after by the administrators of their units. */
@Service
public class Robots {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SECRET = 200;

    /**
     * A robot to be kept.
     *
     * @param id null for a new one
     * @param address null or blank: as it was
     * @param secret null: as it was; blank: none
     */
    public record Keep(
            Long id,
            String unit,
            String name,
            RobotVendor vendor,
            String address,
            String secret,
            Set<Kind> kinds,
            Locale locale,
            boolean active) {}

    private final JdbcClient jdbc;
    private final RobotHosts hosts;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Snapshot<List<Robot>> kept;

    Robots(
            JdbcClient jdbc,
            RobotHosts hosts,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Revisions revisions) {
        this.jdbc = jdbc;
        this.hosts = hosts;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.kept = revisions.snapshot("robots", this::read);
    }

    /** Those of the units that the actor administers, by unit. */
    public List<RobotView> all(Actor actor) {
        return kept.current().stream()
                .filter(robot -> administers(actor, robot.unit()))
                .sorted(Comparator.comparing(Robot::unit).thenComparing(Robot::id))
                .map(Robots::view)
                .toList();
    }

    /**
     * Keeps a new robot, or changes a known one.
     *
     * @throws Invalid for an address that is not on the list of {@code gridcase.robots.origins}
     */
    public void keep(Actor actor, Keep wished) {
        transactions.run(
                () -> {
                    Robot before = wished.id() == null ? null : get(actor, wished.id());
                    jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, wished.unit());
                    Robot robot = merged(before, wished);
                    jdbc.sql("delete from robot where id = ?").param(robot.id()).update();
                    insert(robot);
                    kept.changed();
                    audit.record(
                            "robot:" + robot.id(),
                            actor.by(),
                            before == null ? "robot.added" : "robot.changed",
                            Map.of("unit", robot.unit(), "active", robot.active()),
                            null);
                });
    }

    public void remove(Actor actor, long id) {
        transactions.run(
                () -> {
                    Robot robot = get(actor, id);
                    jdbc.sql("delete from robot where id = ?").param(id).update();
                    kept.changed();
                    audit.record(
                            "robot:" + id,
                            actor.by(),
                            "robot.removed",
                            Map.of("unit", robot.unit()),
                            null);
                });
    }

    Optional<Robot> find(String key) {
        return kept.current().stream().filter(robot -> robot.key().equals(key)).findFirst();
    }

    /** Those whose group is to hear of it. */
    List<Robot> hearing(Told told) {
        String unit = told.about().unit();
        return unit == null || !told.kind().forGroups()
                ? List.of()
                : kept.current().stream()
                        .filter(robot -> robot.active() && robot.kinds().contains(told.kind()))
                        .filter(robot -> units.within(unit, robot.unit()))
                        .toList();
    }

    private boolean administers(Actor actor, String unit) {
        return jurisdiction.may(actor, Action.ADMINISTER_ORGANISATION, unit);
    }

    /** A foreign one answers like a missing one. */
    private Robot get(Actor actor, long id) {
        return find(Long.toString(id))
                .filter(robot -> administers(actor, robot.unit()))
                .orElseThrow(() -> new NotFound("notification.error.robotUnknown"));
    }

    private Robot merged(Robot before, Keep wished) {
        String name = wished.name() == null ? "" : wished.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("name", "notification.error.robotName", LONGEST_NAME);
        }
        boolean sameAddress =
                before != null && (wished.address() == null || wished.address().isBlank());
        String address = sameAddress ? before.address() : hosts.require(wished.address());
        String secret =
                wished.secret() == null && before != null ? before.secret() : wished.secret();
        if (secret != null && secret.length() > LONGEST_SECRET) {
            throw new Invalid("secret", "notification.error.robotSecret", LONGEST_SECRET);
        }
        if (sameAddress && wished.vendor() != before.vendor()) {
            throw new Invalid("address", "notification.error.robotAddress", hosts.words());
        }
        return new Robot(
                before == null ? Ids.next() : before.id(),
                wished.unit(),
                name,
                wished.vendor(),
                address,
                secret == null || secret.isBlank() ? null : secret.strip(),
                wished.kinds().stream().filter(Kind::forGroups).collect(Collectors.toSet()),
                Locales.nearest(wished.locale()),
                wished.active());
    }

    private void insert(Robot robot) {
        jdbc.sql(
                        "insert into robot (id, unit, name, vendor, address, secret, kinds, locale,"
                                + " active, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        robot.id(),
                        robot.unit(),
                        robot.name(),
                        robot.vendor().name(),
                        robot.address(),
                        robot.secret(),
                        robot.kinds().stream().map(Kind::code).collect(Collectors.joining(",")),
                        robot.locale().toLanguageTag(),
                        robot.active())
                .update();
    }

    private List<Robot> read() {
        return jdbc.sql(
                        "select id, unit, name, vendor, address, secret, kinds, locale, active from"
                                + " robot")
                .query(
                        (row, n) ->
                                new Robot(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        RobotVendor.valueOf(row.getString(4)),
                                        row.getString(5),
                                        row.getString(6),
                                        kinds(row.getString(7)),
                                        Locale.forLanguageTag(row.getString(8)),
                                        row.getBoolean(9)))
                .list();
    }

    private static Set<Kind> kinds(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> Kind.find(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static RobotView view(Robot robot) {
        return new RobotView(
                robot.id(),
                robot.unit(),
                robot.name(),
                robot.vendor(),
                URI.create(robot.address()).getHost(),
                robot.secret() != null,
                robot.kinds(),
                robot.locale(),
                robot.active());
    }
}
