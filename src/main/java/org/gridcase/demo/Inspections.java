package org.gridcase.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.supervision.BoardFilter;
import org.gridcase.supervision.BoardRow;
import org.gridcase.supervision.LoadByDay;
import org.gridcase.supervision.OrderFilter;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.OrderState;
import org.gridcase.supervision.OrderView;
import org.gridcase.supervision.OrdersAtOnce;
import org.gridcase.supervision.SupervisionOrders;
import org.gridcase.supervision.Urging;
import org.gridcase.supervision.WatchBoard;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the town's inspector does every morning while the tales are told: urges the worst, now and
 * then issues an order, judges answers; and how heads of units answer theirs, most of them in time.
 */
@Component
@Profile("demo")
class Inspections {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final String TOWN = "SL";
    private static final int MANY = 200;
    private static final List<String> ANSWERS =
            List.of(
                    "承办人外出开会，未及时签收。已安排代岗人员当天办理，并在科室例会上提醒。",
                    "现场需协调产权单位，耽误两天。已约定明日上午到场处理，处理后附照片。",
                    "材料补正未及时通知申请人。已电话告知，收齐后当天办结。",
                    "近期同类事项集中，人手不足。已抽调两名网格员支援，积压三天内清完。");

    private final WatchBoard board;
    private final Urging urging;
    private final OrderRegister register;
    private final SupervisionOrders orders;
    private final OrdersAtOnce atOnce;
    private final LoadByDay load;
    private final Staff staff;
    private final Clock clock;
    private final ZoneId zone;
    private Random random;
    private LocalDate done;

    Inspections(
            WatchBoard board,
            Urging urging,
            OrderRegister register,
            SupervisionOrders orders,
            OrdersAtOnce atOnce,
            LoadByDay load,
            Staff staff,
            Clock clock,
            ZoneId zone) {
        this.board = board;
        this.urging = urging;
        this.register = register;
        this.orders = orders;
        this.atOnce = atOnce;
        this.load = load;
        this.staff = staff;
        this.clock = clock;
        this.zone = zone;
    }

    /** Before the first tale: told twice it is the same. */
    void begin() {
        random = new Random(83);
        done = null;
    }

    /** Does what is to be done this morning, once a day. */
    void morning() {
        var now = clock.instant().atZone(zone);
        if (now.toLocalTime().isBefore(MORNING) || now.toLocalDate().equals(done)) {
            return;
        }
        done = now.toLocalDate();
        Actor inspector = staff.actor(staff.holders(Post.INSPECTOR, TOWN).get(0).id());
        judge(inspector);
        answer(inspector);
        urge(inspector);
    }

    /** How it went, day by day, once everything was told. */
    void remember(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        today.minusDays(days).datesUntil(today).forEach(load::note);
    }

    private void urge(Actor inspector) {
        var overdue = BoardFilter.of(BoardFilter.Part.OVERDUE, TOWN);
        List<Long> worst =
                board.page(inspector, overdue, null, 3).items().stream()
                        .map(BoardRow::workItem)
                        .toList();
        if (worst.isEmpty()) {
            return;
        }
        urging.urge(inspector, worst, "请今天内办结，办不了的说明原因。", null);
        if (random.nextInt(4) == 0) {
            atOnce.issue(
                    inspector,
                    new OrdersAtOnce.ToHeads(
                            null,
                            worst.subList(0, 1),
                            orders.usualDeadline(),
                            "该事项超期时间长，群众已多次询问。请你单位负责人亲自过问，期限内办结并书面说明原因。"));
        }
    }

    private void judge(Actor inspector) {
        var waiting = new OrderFilter(OrderFilter.Part.TO_JUDGE, null, null, null);
        for (OrderView view : register.page(inspector, waiting, null, MANY).items()) {
            if (random.nextInt(6) == 0) {
                orders.refuse(
                        inspector,
                        view.number(),
                        "只说明了原因，没有说明办理结果，请补充。",
                        orders.usualDeadline(),
                        null);
            } else {
                orders.release(inspector, view.number(), "情况属实，措施可行，同意解除。", null);
            }
        }
    }

    private void answer(Actor inspector) {
        for (OrderState owed : List.of(OrderState.RECEIVED, OrderState.ISSUED)) {
            var all = new OrderFilter(OrderFilter.Part.ALL, owed, null, null);
            register.page(inspector, all, null, MANY).items().forEach(this::answer);
        }
    }

    /** Most answer on the first morning, some only sign for it, a few forget. */
    private void answer(OrderView view) {
        Duration age = Duration.between(view.order().issuedAt(), clock.instant());
        int mood = random.nextInt(10);
        if (age.compareTo(Duration.ofHours(1)) < 0 || mood == 0) {
            return;
        }
        Actor leader = staff.actor(view.order().leader());
        if (mood < 3 && view.order().state() == OrderState.ISSUED) {
            orders.receive(leader, view.number(), null);
        } else {
            String words = ANSWERS.get(random.nextInt(ANSWERS.size()));
            orders.answer(
                    leader, new SupervisionOrders.Answer(null, view.number(), words, List.of()));
        }
    }
}
