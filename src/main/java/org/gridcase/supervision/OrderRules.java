package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.organisation.Units;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What must be right about an order before it goes out; everything wrong is said at once. */
@Component
class OrderRules {

    private final OrderLeaders leaders;
    private final Units units;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final TimeLimit answerLimit;

    OrderRules(
            OrderLeaders leaders,
            Units units,
            WorkingTime workingTime,
            Clock clock,
            @Value("${gridcase.supervision.order-limit:1wd}") String answerLimit) {
        this.leaders = leaders;
        this.units = units;
        this.workingTime = workingTime;
        this.clock = clock;
        this.answerLimit = TimeLimit.parse(answerLimit);
    }

    /** Until when an order that goes out now is usually to be answered. */
    Instant usualDeadline() {
        return workingTime.deadline(clock.instant(), answerLimit);
    }

    void check(SupervisionOrders.Issue issue) {
        List<FieldError> errors = new ArrayList<>();
        if (units.find(issue.unit()).isEmpty()) {
            errors.add(new FieldError("unit", "supervision.error.unitUnknown"));
        } else if (issue.leader() == null || issue.leader().isBlank()) {
            errors.add(new FieldError("leader", "supervision.error.leaderRequired"));
        } else if (leaders.of(issue.unit()).stream()
                .noneMatch(person -> person.id().equals(issue.leader()))) {
            errors.add(new FieldError("leader", "supervision.error.notLeader"));
        }
        deadline(errors, issue.deadline());
        words(errors, "words", issue.words());
        refuseIf(errors);
    }

    void check(String reason, Instant deadline) {
        check("reason", reason, deadline);
    }

    void checkAll(String words, Instant deadline) {
        check("words", words, deadline);
    }

    private void check(String field, String words, Instant deadline) {
        List<FieldError> errors = new ArrayList<>();
        words(errors, field, words);
        deadline(errors, deadline);
        refuseIf(errors);
    }

    /** The words without spaces around them. */
    static String words(String words) {
        List<FieldError> errors = new ArrayList<>();
        words(errors, "words", words);
        refuseIf(errors);
        return words.strip();
    }

    private void deadline(List<FieldError> errors, Instant deadline) {
        if (deadline == null) {
            errors.add(new FieldError("deadline", "supervision.error.deadlineRequired"));
        } else if (!deadline.isAfter(clock.instant())) {
            errors.add(new FieldError("deadline", "supervision.error.deadlinePast"));
        } else if (deadline.isAfter(clock.instant().plus(ClockWriting.FARTHEST))) {
            errors.add(new FieldError("deadline", "supervision.error.untilTooFar"));
        }
    }

    private static void words(List<FieldError> errors, String field, String words) {
        if (words == null || words.isBlank()) {
            errors.add(new FieldError(field, "supervision.error.wordsRequired"));
        } else if (words.strip().length() > SupervisionOrders.MAX_WORDS) {
            errors.add(
                    new FieldError(
                            field, "supervision.error.wordsLong", SupervisionOrders.MAX_WORDS));
        }
    }

    private static void refuseIf(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
