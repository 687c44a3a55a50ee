package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What REST asks of the database beyond the services behind it: counts do not depend on the
 * machine's mood.
 */
@ApiTest
class RestCostTest {
    /** The token is looked up at every call, so that one revoked is refused from the next on. */
    private static final int TOKEN = 1;

    private static final Map<String, Object> AGREED = Map.of("agreement", "双方同意");

    @Autowired private Callers callers;
    @Autowired private WorkItems workItems;
    @Autowired private WorkDesk desk;

    private record Cost(int statements, int commits) {
        private Cost(Runnable work) {
            this(work, new int[1]);
        }

        private Cost(Runnable work, int[] commits) {
            this(
                    StatementCount.of(() -> commits[0] = StatementCount.commits(work)).size(),
                    commits[0]);
        }

        Cost withToken() {
            return new Cost(statements + TOKEN, commits);
        }
    }

    @Test
    void writesCostTheLookUpOfTheTokenMore() {
        String first = callers.gridWorker("HQ01").reports("GG0201", "HQ01");
        // what is kept in memory, and the note that the token is in use
        byRest(first);
        List<Cost> service =
                throughTheService(callers.gridWorker("HQ01").reports("GG0201", "HQ01"));
        List<Cost> rest = byRest(callers.gridWorker("HQ01").reports("GG0201", "HQ01"));
        assertThat(rest).isEqualTo(service.stream().map(Cost::withToken).toList());
    }

    @Test
    void aCaseIsReadInOneTransaction() {
        Caller worker = callers.gridWorker("HQ01");
        String number = worker.reports("GG0201", "HQ01");
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        for (Caller caller : List.of(worker, clerk)) {
            caller.get("/cases/" + number);
            Cost cost = new Cost(() -> caller.get("/cases/" + number));
            // the case, who raised it, who works on it beside each other, the caller's own work,
            // the steps, to whom they are offered
            assertThat(cost.statements()).isLessThanOrEqualTo(TOKEN + 6);
            assertThat(cost.commits()).isEqualTo(1);
        }
    }

    /** Claimed and completed. */
    private List<Cost> byRest(String number) {
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        String item = "/work-items/" + step(number);
        return List.of(
                new Cost(() -> clerk.post(item + "/claim", null).is(204)),
                new Cost(() -> clerk.post(item + "/completion", Map.of("data", AGREED)).is(204)));
    }

    private List<Cost> throughTheService(String number) {
        Actor clerk = callers.town.who(Post.COMMUNITY_CLERK, "HQ");
        long item = step(number);
        return List.of(
                new Cost(() -> workItems.claim(clerk, item, UUID.randomUUID().toString())),
                new Cost(
                        () ->
                                workItems.reportBack(
                                        clerk,
                                        ReportBack.form(
                                                UUID.randomUUID().toString(), item, AGREED))));
    }

    private long step(String number) {
        return desk.steps(callers.town.who(Post.COMMUNITY_CLERK, "HQ"), number).get(0).id();
    }
}
