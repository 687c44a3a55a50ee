package org.gridcase.inbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.workflow.StepOffered;
import org.gridcase.workflow.WaitingSteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the boxes with what the engine waits for, and makes those that differ anew: the inbox is
 * a projection (decision 2), so whatever of it is lost or wrong, after a restored backup or a hand
 * in the tables, comes back from the engine. Each night, or at once from the page of operations.
 */
@Component
class RebuiltBoxes implements Chore {
    private static final Logger log = LoggerFactory.getLogger(RebuiltBoxes.class);
    private static final int BATCH = 500;

    /** Open steps, and ended ones that still lie in a box. */
    private static final String LISTED =
            """
            select w.subject_ref, w.task_id, coalesce(w.assignee, '') holder, w.state,
              (select count(*) from work_offer o where o.work_item_id = w.id) offers,
              (select count(*) from work_offer o where o.work_item_id = w.id
                and o.audience = concat(w.post, '@', w.unit)) own,
              (select count(*) from work_offer o where o.work_item_id = w.id and (o.step <> w.step
                or o.due_at <> w.due_at or o.paused <> w.paused or o.lane <> s.lane)) wrong
            from work_item w join work_subject s on s.ref = w.subject_ref
            where w.subject_ref in (:refs) and (w.state in ('OFFERED', 'CLAIMED')
              or exists (select 1 from work_offer o where o.work_item_id = w.id))
            """;

    private final WaitingSteps waiting;
    private final Offers projection;
    private final WorkItemRepository items;
    private final WorkOfferRepository offers;
    private final Watchers watchers;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    RebuiltBoxes(
            WaitingSteps waiting,
            Offers projection,
            WorkItemRepository items,
            WorkOfferRepository offers,
            Watchers watchers,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.waiting = waiting;
        this.projection = projection;
        this.items = items;
        this.offers = offers;
        this.watchers = watchers;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Listed(
            String subjectRef,
            String taskId,
            String holder,
            String state,
            int offers,
            int own,
            int wrong) {

        boolean agreesWith(String inEngine) {
            boolean open = state.equals("OFFERED") || state.equals("CLAIMED");
            if (!open || inEngine == null || !inEngine.equals(holder)) {
                return false;
            }
            return holder.isEmpty()
                    ? state.equals("OFFERED") && own == 1 && wrong == 0
                    : state.equals("CLAIMED") && offers == 0;
        }
    }

    @Override
    public String name() {
        return "rebuild-boxes";
    }

    @Override
    public String when() {
        return "0 0 3 * * ?";
    }

    @Override
    public void run() {
        List<String> batch = open("");
        while (!batch.isEmpty()) {
            differing(batch).forEach(this::rebuild);
            batch = open(batch.get(batch.size() - 1));
        }
    }

    private List<String> open(String after) {
        return jdbc.sql(
                        "select ref from work_subject where ended_at is null and ref > ? order by"
                                + " ref limit "
                                + BATCH)
                .param(after)
                .query(String.class)
                .list();
    }

    /** Subjects of which some box says something else; two statements for a batch. */
    private Set<String> differing(Collection<String> refs) {
        Map<String, String> inEngine = new HashMap<>(waiting.holders(refs));
        Set<String> differing = new LinkedHashSet<>();
        for (Listed listed : jdbc.sql(LISTED).param("refs", refs).query(Listed.class).list()) {
            if (!listed.agreesWith(inEngine.remove(listed.taskId()))) {
                differing.add(listed.subjectRef());
            }
        }
        // steps that lie in no box at all
        inEngine.keySet().forEach(task -> differing.add(waiting.asOffered(task).ref()));
        return differing;
    }

    /** Under the lock nothing moves: what differs now differs. */
    private void rebuild(String ref) {
        transactions.run(
                () -> {
                    projection.source(ref).lock(ref);
                    if (differing(List.of(ref)).isEmpty()) {
                        return;
                    }
                    log.warn("boxes of {} differed from the engine and were made anew", ref);
                    Map<String, String> holders = waiting.holders(List.of(ref));
                    items.all(ref).stream()
                            .filter(item -> !holders.containsKey(item.taskId()))
                            .forEach(this::away);
                    holders.forEach(this::stands);
                });
    }

    /** The engine does not wait for it any more. */
    private void away(WorkItem item) {
        offers.withdraw(item.getId());
        if (item.open()) {
            item.withdraw(clock.instant());
            watchers.withdrawn(item);
        }
    }

    private void stands(String taskId, String holder) {
        StepOffered offered = waiting.asOffered(taskId);
        if (items.findByTaskId(taskId).isEmpty()) {
            projection.offered(offered);
        }
        WorkItem item = items.findByTaskId(taskId).orElseThrow();
        item.standsWith(
                holder.isEmpty() ? null : holder, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        offers.withdraw(item.getId());
        if (holder.isEmpty()) {
            List<String> units = projection.source(offered.ref()).offer(offered).units();
            projection.publish(item, units.contains(item.unit()) ? units : List.of(item.unit()));
        }
    }
}
