package org.gridcase.supervision;

import java.util.List;
import java.util.function.BiConsumer;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions on many deadlines, each granted, refused or resumed by itself: every decision is a
 * transaction of its own, whoever calls, and the answer says of each what became of it.
 */
@Service
public class DecisionsAtOnce {

    private final Extensions extensions;
    private final Suspensions suspensions;
    private final StepClockRepository clocks;
    private final TransactionTemplate own;

    DecisionsAtOnce(
            Extensions extensions,
            Suspensions suspensions,
            StepClockRepository clocks,
            PlatformTransactionManager transactions) {
        this.extensions = extensions;
        this.suspensions = suspensions;
        this.clocks = clocks;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Grants each the date it was asked for; words may be null. */
    public List<Urged> grant(Actor actor, List<Long> workItems, String words, String requestId) {
        return each(
                workItems,
                requestId,
                (item, request) -> extensions.grant(actor, item, null, words, request));
    }

    /**
     * Refuses each, with a reason that holds for all.
     *
     * @throws Invalid without a reason
     */
    public List<Urged> refuse(Actor actor, List<Long> workItems, String reason, String requestId) {
        ClockWriting.reason(reason);
        return each(
                workItems,
                requestId,
                (item, request) -> extensions.refuse(actor, item, reason, request));
    }

    /** Lets each clock run again; words may be null. */
    public List<Urged> resume(Actor actor, List<Long> workItems, String words, String requestId) {
        return each(
                workItems,
                requestId,
                (item, request) -> suspensions.resume(actor, item, words, request));
    }

    private List<Urged> each(List<Long> workItems, String requestId, BiConsumer<Long, String> act) {
        if (workItems.isEmpty() || workItems.size() > Urging.MOST) {
            throw new Invalid("workItems", "supervision.error.decideMost", Urging.MOST);
        }
        return workItems.stream()
                .distinct()
                .map(item -> one(item, requestId == null ? null : requestId + ":" + item, act))
                .toList();
    }

    /** What one may not know of answers like what does not exist, without its number. */
    private Urged one(long item, String requestId, BiConsumer<Long, String> act) {
        try {
            own.executeWithoutResult(status -> act.accept(item, requestId));
            return new Urged(item, ref(item), null);
        } catch (NotFound unknown) {
            return new Urged(item, null, "inbox.error.itemUnknown");
        } catch (Invalid refused) {
            return new Urged(item, ref(item), refused.errors().get(0).key());
        } catch (DomainException refused) {
            return new Urged(item, ref(item), refused.key());
        }
    }

    private String ref(long item) {
        return clocks.subjectRef(item).orElse(null);
    }
}
