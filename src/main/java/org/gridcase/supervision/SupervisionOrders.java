package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridcase.audit.By;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
import org.springframework.stereotype.Service;

/**
 * What people do with supervision orders (督办单, domain.md section 6): issue, sign for, answer,
 * refuse the answer or release. An order that the actor may not see answers as if it did not exist.
 */
@Service
public class SupervisionOrders {

    /** Longest words of an order or an answer, in characters. */
    public static final int MAX_WORDS = 2000;

    private final OrderBook book;
    private final OrderStory story;
    private final OrderLadder ladder;
    private final OrderRules rules;
    private final WorkBoxes boxes;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Attachments attachments;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;

    SupervisionOrders(
            OrderBook book,
            OrderStory story,
            OrderLadder ladder,
            OrderRules rules,
            WorkBoxes boxes,
            Units units,
            Jurisdiction jurisdiction,
            Attachments attachments,
            Requests requests,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.story = story;
        this.ladder = ladder;
        this.rules = rules;
        this.boxes = boxes;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.attachments = attachments;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An order to be issued.
     *
     * @param ref number of the subject; may be null where a work item is given
     * @param workItem the step it is about, null for the whole subject
     * @param unit code of the unit it is addressed to
     * @param leader staff id of the named leader, who answers for that unit
     * @param deadline until when the written answer is owed
     * @param words what is asked
     */
    public record Issue(
            String requestId,
            String ref,
            Long workItem,
            String unit,
            String leader,
            Instant deadline,
            String words) {}

    /**
     * The written answer.
     *
     * @param files ids of files uploaded before; they become files of what the order is about
     */
    public record Answer(String requestId, String number, String words, List<Long> files) {}

    /**
     * Issues an order and returns its number.
     *
     * @throws Invalid naming every field that is wrong: an order without a leader, a deadline in
     *     the past, an unknown unit
     */
    public String issue(Actor actor, Issue issue) {
        return transactions.run(
                () ->
                        requests.once(
                                issue.requestId(),
                                actor.staffId(),
                                "order.issue",
                                String.class,
                                () -> issueNow(actor, issue)));
    }

    /** Until when an order that goes out now is usually to be answered. */
    public Instant usualDeadline() {
        return rules.usualDeadline();
    }

    /** Signs for an order (签收). */
    public void receive(Actor actor, String number, String requestId) {
        change(
                requestId,
                actor,
                number,
                Action.ANSWER_ORDER,
                "order.received",
                order -> {
                    order.receive(actor.staffId(), clock.instant());
                    return Said.NOTHING;
                });
    }

    /** Answers an order in writing (书面答复). */
    public void answer(Actor actor, Answer answer) {
        change(
                answer.requestId(),
                actor,
                answer.number(),
                Action.ANSWER_ORDER,
                "order.answered",
                order -> {
                    String words = OrderRules.words(answer.words());
                    List<Long> files = answer.files();
                    order.answer(actor.staffId(), words, clock.instant());
                    ladder.end(order);
                    if (!files.isEmpty()) {
                        attachments.attach(order.about().stream(), actor.staffId(), files);
                    }
                    return new Said(
                            words, Map.of("files", files.stream().map(String::valueOf).toList()));
                });
    }

    /** The answer will not do (退回答复): another is owed until a new deadline. */
    public void refuse(
            Actor actor, String number, String reason, Instant deadline, String requestId) {
        change(
                requestId,
                actor,
                number,
                Action.ORDER,
                "order.refused",
                order -> {
                    requireAnotherThanAnswered(actor, order);
                    rules.check(reason, deadline);
                    order.refuse(deadline);
                    ladder.begin(order);
                    story.inform(order);
                    return new Said(reason.strip(), Map.of("deadline", deadline.toString()));
                });
    }

    /** The answer is accepted and the order released (解除督办); words may be null. */
    public void release(Actor actor, String number, String words, String requestId) {
        change(
                requestId,
                actor,
                number,
                Action.ORDER,
                "order.released",
                order -> {
                    requireAnotherThanAnswered(actor, order);
                    String said = words == null || words.isBlank() ? null : OrderRules.words(words);
                    order.release(actor.staffId(), said, clock.instant());
                    return new Said(said, Map.of());
                });
    }

    private String issueNow(Actor actor, Issue issue) {
        OrderSubject about = about(actor, issue);
        if (units.find(issue.unit()).isPresent()) {
            jurisdiction.require(actor, Action.ORDER, issue.unit());
        }
        rules.check(issue);
        By by = by(actor, Action.ORDER, issue.unit());
        var order = new SupervisionOrder(book.nextNumber(issue.unit()), about, by, clock.instant());
        String words = issue.words().strip();
        order.address(issue.unit(), issue.leader(), issue.deadline(), words);
        story.begins(order, by, words);
        ladder.begin(order);
        return order.number();
    }

    /** Only what the actor may know of. */
    private OrderSubject about(Actor actor, Issue issue) {
        if (issue.workItem() != null) {
            return boxes.item(actor, issue.workItem())
                    .flatMap(row -> book.step(row.workItem()))
                    .orElseThrow(() -> new NotFound("inbox.error.itemUnknown"));
        }
        InboxRow row =
                boxes.subject(actor, issue.ref())
                        .orElseThrow(() -> new NotFound("inbox.error.subjectUnknown"));
        return new OrderSubject(row.ref(), row.kind(), null, null, null);
    }

    private static void requireAnotherThanAnswered(Actor actor, SupervisionOrder order) {
        if (actor.staffId().equals(order.answeredBy())) {
            throw new Denied("supervision.error.ownAnswer");
        }
    }

    /** For the post that gives the right, so that the record says in which capacity. */
    private By by(Actor actor, Action action, String unit) {
        return actor.holdings().stream()
                .filter(
                        held ->
                                jurisdiction.may(
                                        new Actor(actor.staffId(), actor.name(), List.of(held)),
                                        action,
                                        unit))
                .findFirst()
                .map(held -> actor.as(held.post(), held.unit()))
                .orElseGet(actor::by);
    }

    /** What goes on record of a change. */
    private record Said(String words, Map<String, ?> details) {
        static final Said NOTHING = new Said(null, Map.of());
    }

    private void change(
            String requestId,
            Actor actor,
            String number,
            Action right,
            String action,
            Function<SupervisionOrder, Said> change) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                actor.staffId(),
                                action,
                                () -> {
                                    SupervisionOrder order = book.lock(number);
                                    if (!OrderRegister.sees(jurisdiction, actor, order.unit())) {
                                        throw OrderBook.unknown();
                                    }
                                    jurisdiction.require(actor, right, order.unit());
                                    Said said = change.apply(order);
                                    By by = by(actor, right, order.unit());
                                    story.tell(order, by, action, said.details(), said.words());
                                }));
    }
}
