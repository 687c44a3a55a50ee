package org.gridcase.supervision;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.supervision.OrderView.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of supervision orders (督办台账). Seen by whoever urges, orders or answers in the unit
 * that is addressed; one statement a page, by keyset.
 */
@Service
@Transactional(readOnly = true)
public class OrderRegister {

    /** Counted up to here; whoever has more has enough. */
    public static final int CAP = 100;

    private static final String FROM =
            " from supervision_order o join work_subject s on s.ref = o.subject_ref";

    private final JdbcClient jdbc;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;

    OrderRegister(JdbcClient jdbc, Units units, Jurisdiction jurisdiction, AuditTrail audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
    }

    static boolean sees(Jurisdiction jurisdiction, Actor actor, String unit) {
        return jurisdiction.may(actor, Action.URGE, unit)
                || jurisdiction.may(actor, Action.ORDER, unit)
                || jurisdiction.may(actor, Action.ANSWER_ORDER, unit);
    }

    /** Whether the register holds anything for the actor, to show or hide the page. */
    public boolean open(Actor actor) {
        return !scopes(actor).isEmpty();
    }

    /**
     * @throws NotFound also when the actor may not see it
     */
    public OrderView view(Actor actor, String number) {
        return orders(actor, FROM + " where o.number = ?", List.of(number)).stream()
                .filter(view -> sees(jurisdiction, actor, view.order().unit()))
                .findFirst()
                .orElseThrow(OrderBook::unknown);
    }

    /** What happened to an order, the oldest first. */
    public List<AuditEntry> story(Actor actor, String number) {
        view(actor, number);
        return audit.all(OrderStory.stream(number));
    }

    /** Orders about a subject that the actor may see, the newest first. */
    public List<OrderView> about(Actor actor, String ref) {
        String sql = FROM + " where o.subject_ref = ? order by o.id desc";
        return orders(actor, sql, List.of(ref)).stream()
                .filter(view -> sees(jurisdiction, actor, view.order().unit()))
                .toList();
    }

    /** A page of the register. */
    public Slice<OrderView> page(Actor actor, OrderFilter filter, String cursor, int size) {
        Cursor after = Cursor.decode(cursor);
        boolean owed = filter.part() == OrderFilter.Part.TO_ANSWER;
        Optional<Query> query =
                owed ? owed(actor, filter, after, size) : scoped(actor, filter, after, size);
        List<OrderView> found =
                query.map(q -> orders(actor, q.sql().toString(), q.params())).orElse(List.of());
        return Slice.of(
                found,
                size,
                last ->
                        new Cursor(
                                        owed ? last.order().deadline() : last.order().issuedAt(),
                                        last.order().id())
                                .encode());
    }

    /** How many answers the actor owes, to {@link #CAP}. */
    public int toAnswer(Actor actor) {
        return owed(actor, OrderFilter.ALL, null, CAP).map(this::count).orElse(0);
    }

    /** How many answers the actor has to judge, to {@link #CAP}. */
    public int toJudge(Actor actor) {
        var judging = new OrderFilter(OrderFilter.Part.TO_JUDGE, null, null, null);
        return scoped(actor, judging, null, CAP).map(this::count).orElse(0);
    }

    private int count(Query query) {
        return jdbc.sql("select count(*) from (select o.id" + query.sql() + ") c")
                .params(query.params())
                .query(Integer.class)
                .single();
    }

    private Optional<Query> owed(Actor actor, OrderFilter filter, Cursor after, int size) {
        Set<String> own = new LinkedHashSet<>(jurisdiction.own(actor, Action.ANSWER_ORDER));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var query = new Query(FROM + " where o.unit in (" + marks(own.size()) + ")", own);
        query.and(" and o.state in ('ISSUED', 'RECEIVED')");
        narrow(query, filter);
        if (after != null) {
            LocalDateTime at = LocalDateTime.ofInstant(after.at(), ZoneOffset.UTC);
            query.and(" and o.deadline >= ? and (o.deadline > ? or o.id > ?)", at, at, after.id());
        }
        return Optional.of(query.and(" order by o.deadline, o.id limit " + (size + 1)));
    }

    /** One index range for each unit, each cut to a page, merged and cut again. */
    private Optional<Query> scoped(Actor actor, OrderFilter filter, Cursor after, int size) {
        Set<String> scopes =
                filter.part() == OrderFilter.Part.TO_JUDGE
                        ? jurisdiction.overseen(actor, Action.ORDER)
                        : scopes(actor);
        if (filter.unit() != null) {
            scopes =
                    scopes.stream().anyMatch(top -> units.within(filter.unit(), top))
                            ? Set.of(filter.unit())
                            : Set.of();
        }
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        var all = new Query(" from (", List.of());
        String arm = "";
        for (String unit : scopes) {
            all.and(
                    arm
                            + "(select c.order_id from supervision_order_scope c"
                            + " join supervision_order o on o.id = c.order_id"
                            + " join work_subject s on s.ref = o.subject_ref where c.unit = ?",
                    unit);
            if (filter.part() == OrderFilter.Part.TO_JUDGE) {
                all.and(" and o.state = 'ANSWERED'");
            }
            narrow(all, filter);
            if (after != null) {
                all.and(" and c.order_id < ?", after.id());
            }
            all.and(" order by c.order_id desc limit " + (size + 1) + ")");
            arm = " union ";
        }
        return Optional.of(
                all.and(
                        ") ids join supervision_order o on o.id = ids.order_id"
                                + " join work_subject s on s.ref = o.subject_ref"
                                + " order by o.id desc limit "
                                + (size + 1)));
    }

    private static void narrow(Query query, OrderFilter filter) {
        if (filter.state() != null) {
            query.and(" and o.state = ?", filter.state().name());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String like = "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%";
            query.and(
                    " and (o.number like ? escape '!' or s.ref like ? escape '!'"
                            + " or s.title like ? escape '!' or s.place like ? escape '!')",
                    like,
                    like,
                    like,
                    like);
        }
    }

    /** Units whose orders the actor may read. */
    private Set<String> scopes(Actor actor) {
        Set<String> scopes = new LinkedHashSet<>(jurisdiction.overseen(actor, Action.URGE));
        scopes.addAll(jurisdiction.overseen(actor, Action.ORDER));
        scopes.addAll(jurisdiction.own(actor, Action.ANSWER_ORDER));
        return scopes;
    }

    private List<OrderView> orders(Actor actor, String from, List<Object> params) {
        return jdbc.sql("select " + OrderRow.COLUMNS + from)
                .params(params)
                .query((row, n) -> OrderRow.view(row, order -> deeds(actor, order)))
                .list();
    }

    private Set<Deed> deeds(Actor actor, OrderRecord order) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        if (order.state().owed() && jurisdiction.may(actor, Action.ANSWER_ORDER, order.unit())) {
            deeds.add(Deed.ANSWER);
            if (order.state() == OrderState.ISSUED) {
                deeds.add(Deed.RECEIVE);
            }
        }
        if (order.state() == OrderState.ANSWERED
                && jurisdiction.may(actor, Action.ORDER, order.unit())
                && !actor.staffId().equals(order.answeredBy())) {
            deeds.add(Deed.JUDGE);
        }
        return deeds;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** A statement as it grows. */
    private record Query(StringBuilder sql, List<Object> params) {
        Query(String sql, Collection<?> params) {
            this(new StringBuilder(sql), new ArrayList<>(params));
        }

        Query and(String more, Object... further) {
            sql.append(more);
            params.addAll(List.of(further));
            return this;
        }
    }
}
