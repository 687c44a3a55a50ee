package org.gridcase.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Service;

/**
 * Orders about many steps, each to the head of its unit; each is issued or refused by itself. To be
 * called outside of a transaction: every order is one of its own.
 */
@Service
public class OrdersAtOnce {

    private final SupervisionOrders orders;
    private final OrderRules rules;
    private final OrderLeaders leaders;
    private final WorkBoxes boxes;

    OrdersAtOnce(
            SupervisionOrders orders, OrderRules rules, OrderLeaders leaders, WorkBoxes boxes) {
        this.orders = orders;
        this.rules = rules;
        this.leaders = leaders;
        this.boxes = boxes;
    }

    /**
     * The orders to be issued.
     *
     * @param workItems at most {@link Urging#MOST}
     */
    public record ToHeads(String requestId, List<Long> workItems, Instant deadline, String words) {}

    /**
     * Issues them and says of each what became of it.
     *
     * @throws Invalid when deadline or words cannot stand, for all of them
     */
    public List<Urged> issue(Actor actor, ToHeads asked) {
        if (asked.workItems().isEmpty() || asked.workItems().size() > Urging.MOST) {
            throw new Invalid("workItems", "supervision.error.urgeMost", Urging.MOST);
        }
        rules.checkAll(asked.words(), asked.deadline());
        return asked.workItems().stream().map(item -> issue(actor, item, asked)).toList();
    }

    private Urged issue(Actor actor, long item, ToHeads asked) {
        Optional<InboxRow> row = boxes.item(actor, item);
        if (row.isEmpty()) {
            return new Urged(item, null, "inbox.error.itemUnknown");
        }
        String ref = row.get().ref();
        Optional<OrderLeaders.Addressee> head = leaders.head(row.get().atUnit());
        if (head.isEmpty()) {
            return new Urged(item, ref, "supervision.error.leaderRequired");
        }
        String request = asked.requestId() == null ? null : asked.requestId() + ":" + item;
        try {
            orders.issue(
                    actor,
                    new SupervisionOrders.Issue(
                            request,
                            ref,
                            item,
                            head.get().unit(),
                            head.get().leader(),
                            asked.deadline(),
                            asked.words()));
            return new Urged(item, ref, null);
        } catch (Invalid refused) {
            return new Urged(item, ref, refused.errors().get(0).key());
        } catch (DomainException refused) {
            return new Urged(item, ref, refused.key());
        }
    }
}
