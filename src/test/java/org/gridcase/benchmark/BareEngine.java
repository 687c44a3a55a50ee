package org.gridcase.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/**
 * The yardstick: the engine alone, its history full, on a schema of its own of the same server,
 * with the same connection properties, running the same models with the same waits.
 */
final class BareEngine implements AutoCloseable {

    /** What the models ask; constants, as the bare engine knows no cases. */
    public static final class Closing {
        public boolean verificationNeeded(String caseNumber) {
            return true;
        }

        public boolean answerNeeded(String caseNumber) {
            return true;
        }

        public void file(String caseNumber) {}
    }

    private final HikariDataSource source;
    private final ProcessEngine engine;

    BareEngine(HikariDataSource like, String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(like.getUsername());
        config.setPassword(like.getPassword());
        config.setDataSourceProperties(like.getDataSourceProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(20);
        source = new HikariDataSource(config);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("closing", new Closing()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/coordination.bpmn")
                .addClasspathResource("bpmn/closing.bpmn")
                .addClasspathResource("bpmn/department-work.bpmn")
                .deploy();
    }

    /** A coordination case: started, four steps claimed and completed. */
    void runCase() {
        String number = "B-" + UUID.randomUUID();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "coordination", number, Map.of("caseNumber", number, "onTheSpot", true));
        for (String step : List.of("settle", "receiveResult", "verify", "answer")) {
            Task task =
                    engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .taskDefinitionKey(step)
                            .singleResult();
            engine.getTaskService().claim(task.getId(), "S0001");
            engine.getTaskService()
                    .complete(
                            task.getId(),
                            Map.of("outcome", step.equals("verify") ? "settled" : "done"));
        }
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
