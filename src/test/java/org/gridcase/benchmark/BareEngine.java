package org.gridcase.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;

/**
 * The yardstick: the engine alone with its usual settings, history full, on a database of its own,
 * running the same models with the same waits: a coordination case, and for each of its steps the
 * ladder of overdue supervision with its timer.
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

    /** When the ladder's timer is due. */
    public static final class Ladder {
        public Date remindAt(String task) {
            return Date.from(Instant.now().plus(1, ChronoUnit.DAYS));
        }
    }

    private final ProcessEngine engine;
    private final Map<String, String> ladders = new ConcurrentHashMap<>();

    /**
     * @param waits whether each step has a ladder; else only the models of the path itself run
     */
    BareEngine(String name, DataSource source, boolean waits) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(
                new HashMap<>(
                        Map.of("closing", new Closing(), "overdueSupervision", new Ladder())));
        if (waits) {
            configuration.setCustomPostBPMNParseListeners(
                    new ArrayList<>(List.of(new EachStepHasALadder())));
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/coordination.bpmn")
                .addClasspathResource("bpmn/closing.bpmn")
                .addClasspathResource("bpmn/department-work.bpmn")
                .addClasspathResource("bpmn/overdue-supervision.bpmn")
                .deploy();
    }

    /** Starts a coordination case. */
    String start() {
        String number = "B-" + UUID.randomUUID();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "coordination", number, Map.of("caseNumber", number, "onTheSpot", true));
        return number;
    }

    /** The open task of a case. */
    String task(String number, String step) {
        Task task =
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(step)
                        .singleResult();
        return task.getId();
    }

    void claim(String task) {
        engine.getTaskService().claim(task, "S0001");
    }

    void complete(String task, String step) {
        engine.getTaskService()
                .complete(task, Map.of("outcome", step.equals("verify") ? "settled" : "done"));
    }

    /** A whole case: started, four steps claimed and completed. */
    void runCase() {
        String number = start();
        for (String step : List.of("settle", "receiveResult", "verify", "answer")) {
            String task = task(number, step);
            claim(task);
            complete(task, step);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private class EachStepHasALadder extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task =
                    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::begin);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::end);
        }

        private void begin(DelegateTask task) {
            ladders.put(
                    task.getId(),
                    engine.getRuntimeService()
                            .createProcessInstanceByKey("overdue-supervision")
                            .businessKey(task.getId())
                            .startBeforeActivity("remindWait")
                            .execute(true, true)
                            .getId());
        }

        private void end(DelegateTask task) {
            engine.getRuntimeService()
                    .deleteProcessInstanceIfExists(
                            ladders.remove(task.getId()), "done", true, true, true, true);
        }
    }
}
