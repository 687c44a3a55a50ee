package org.gridcase.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Units;
import org.gridcase.supervision.Extensions;
import org.gridcase.supervision.Suspensions;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions about deadlines: some steps got more time, some wait for a third party. */
@Component
@Profile("demo")
class Deadlines {

    private static final List<Post> DECIDERS =
            List.of(Post.COMMUNITY_CLERK, Post.TOWN_OFFICER, Post.DISPATCHER);

    private record Step(long id, String unit, String holder, Instant dueAt) {}

    private final JdbcClient jdbc;
    private final Extensions extensions;
    private final Suspensions suspensions;
    private final Staff staff;
    private final Units units;
    private final Clock clock;

    Deadlines(
            JdbcClient jdbc,
            Extensions extensions,
            Suspensions suspensions,
            Staff staff,
            Units units,
            Clock clock) {
        this.jdbc = jdbc;
        this.extensions = extensions;
        this.suspensions = suspensions;
        this.staff = staff;
        this.units = units;
        this.clock = clock;
    }

    /** Every fifth step that somebody has in hand and that is not late yet. */
    void decide() {
        List<Step> steps = inHand();
        for (int i = 0; i < steps.size(); i += 5) {
            Step step = steps.get(i);
            int kind = i / 5 % 4;
            above(step.unit()).ifPresent(decider -> decide(step, kind, decider));
        }
    }

    private void decide(Step step, int kind, Actor decider) {
        if (kind == 3) {
            Instant until = clock.instant().plus(Duration.ofDays(7));
            suspensions.suspend(decider, step.id(), "等待第三方检测机构出具报告", until, null);
            return;
        }
        Actor handler = staff.actor(step.holder());
        Instant until = step.dueAt().plus(Duration.ofDays(4));
        extensions.ask(handler, step.id(), until, "当事人外出，约定返回后再到现场处理", null);
        if (kind == 0) {
            extensions.grant(decider, step.id(), null, "情况属实，同意", null);
        } else if (kind == 1) {
            extensions.refuse(decider, step.id(), "可先电话联系，不影响现场处理", null);
        }
    }

    private List<Step> inHand() {
        return jdbc.sql(
                        "select work_item_id, unit, holder, due_at from step_clock where state ="
                                + " 'RUNNING' and holder is not null and urgent = false and due_at"
                                + " > ? order by subject_ref, step, unit, started_at, holder")
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(
                        (rs, row) ->
                                new Step(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getObject(4, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }

    private Optional<Actor> above(String unit) {
        return units.above(unit).stream()
                .flatMap(up -> DECIDERS.stream().map(post -> staff.holders(post, up.code())))
                .flatMap(List::stream)
                .map(StaffView::id)
                .findFirst()
                .map(staff::actor);
    }
}
