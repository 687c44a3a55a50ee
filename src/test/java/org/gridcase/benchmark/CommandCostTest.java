package org.gridcase.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What each command of a coordination case costs beyond the bare engine doing the same: counts do
 * not depend on the machine's mood.
 */
@GridCaseTest
@Import({TestTown.class, CoordinationCase.class})
class CommandCostTest {

    private static final Logger log = LoggerFactory.getLogger(CommandCostTest.class);

    /** quality.md, section 3. */
    private static final int MORE = 15;

    private record Cost(int statements, int commits) {}

    @Autowired private CoordinationCase cases;

    private final Map<String, Cost> ours = new LinkedHashMap<>();
    private final Map<String, Cost> bare = new LinkedHashMap<>();

    @Test
    void noCommandCostsMuchMoreThanTheEngineAlone() {
        // the first of each fills what is kept in memory
        throughTheService();
        throughTheService();
        var database = new DriverManagerDataSource(TestDatabase.h2("bare" + UUID.randomUUID()));
        try (BareEngine engine = new BareEngine("costs", StatementCount.counting(database), true)) {
            alone(engine);
            alone(engine);
        }
        log.info("through the service {}", ours);
        log.info("the engine alone {}", bare);
        assertThat(bare).containsKeys(ours.keySet().toArray(new String[0]));
        ours.forEach(
                (command, cost) -> {
                    Cost alone = bare.get(command);
                    assertThat(cost.statements() - alone.statements())
                            .as(
                                    "statements of %s beyond the engine's %d",
                                    command, alone.statements())
                            .isLessThanOrEqualTo(MORE);
                    assertThat(cost.commits())
                            .as("commits of %s", command)
                            .isLessThanOrEqualTo(alone.commits());
                });
    }

    private void throughTheService() {
        String number = cost(ours, "start", () -> cases.report("HQ01"));
        for (CoordinationCase.Step step : cases.steps("HQ01")) {
            WorkItemView item = cases.open(number, step);
            if (item.holder() == null) {
                cost(ours, "claim " + step.id(), () -> cases.claim(item, step));
            }
            cost(ours, "complete " + step.id(), () -> cases.complete(item, step));
        }
    }

    private void alone(BareEngine engine) {
        String number = cost(bare, "start", engine::start);
        for (String step : List.of("settle", "receiveResult", "verify", "answer")) {
            String task = engine.task(number, step);
            cost(bare, "claim " + step, () -> engine.claim(task));
            cost(bare, "complete " + step, () -> engine.complete(task, step));
        }
    }

    private static void cost(Map<String, Cost> costs, String command, Runnable work) {
        cost(
                costs,
                command,
                () -> {
                    work.run();
                    return null;
                });
    }

    private static <T> T cost(Map<String, Cost> costs, String command, Supplier<T> work) {
        var result = new AtomicReference<T>();
        var commits = new AtomicInteger();
        List<String> statements =
                StatementCount.of(
                        () -> commits.set(StatementCount.commits(() -> result.set(work.get()))));
        costs.put(command, new Cost(statements.size(), commits.get()));
        return result.get();
    }
}
