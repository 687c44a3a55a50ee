package org.gridcase.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.gridcase.shared.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An engine of its own, on a database in memory, for models that are only tried: nothing in it
 * reaches the town, and nothing of the town but what it is given reaches it. It has no job executor
 * and its own clock: whoever holds it moves the clock and runs the timers. To be closed, or its
 * memory is never given back.
 */
public final class PaperEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final DriverManagerDataSource memory;
    private final ProcessModels models;
    private final Workflow workflow;

    /**
     * @param beans what models may call, by name
     * @param steps hears of human steps
     * @param clock by which its timers are due
     * @param wall asked before anything is deployed, as the town's engine asks it
     */
    PaperEngine(Map<String, Object> beans, StepListener steps, Clock clock, Wall wall) {
        String name = "paper" + Ids.next();
        String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        memory = new DriverManagerDataSource(url, "sa", "");
        var models = new ProcessModels[1];
        var events = new StepEvents(new Only<>(() -> steps), new Only<>(() -> models[0]));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl(url);
        configuration.setJdbcMaxActiveConnections(2);
        configuration.setDatabaseSchemaUpdate("create");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setBeans(new HashMap<>(beans));
        configuration.setBusinessCalendarManager(PaperCalendars.by(clock));
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(wall)));
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new HearsHumanSteps(events))));
        engine = configuration.buildProcessEngine();
        models[0] = new ProcessModels(engine.getRepositoryService());
        this.models = models[0];
        workflow =
                new Workflow(
                        engine.getRuntimeService(),
                        engine.getTaskService(),
                        new EngineCommands(
                                new Only<ProcessEngineConfigurationImpl>(() -> configuration)));
    }

    /**
     * Brings a process with its forms in, as {@link Deployments#deploy}.
     *
     * @throws org.gridcase.modelcheck.ModelRefused when one of them is not safe
     */
    public void deploy(String process, Map<String, String> files) {
        new Deployments(engine.getRepositoryService()).deployAnew(process, files);
    }

    public Workflow workflow() {
        return workflow;
    }

    public ProcessModels models() {
        return models;
    }

    public Journeys journeys() {
        return new Journeys(engine.getHistoryService(), models);
    }

    /** The timers that wait. */
    public EngineJobs timers() {
        return new EngineJobs(engine.getManagementService());
    }

    /** Takes everything away that is about the subject. */
    public void forget(String ref) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ref)
                .rootProcessInstances()
                .list()
                .forEach(
                        left ->
                                engine.getRuntimeService()
                                        .deleteProcessInstanceIfExists(
                                                left.getId(), "tried", true, true, true, false));
        List<String> ended =
                engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(ref)
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .toList();
        if (!ended.isEmpty()) {
            engine.getHistoryService().deleteHistoricProcessInstancesIfExists(ended);
        }
    }

    @Override
    public void close() {
        engine.close();
        JdbcClient.create(memory).sql("shutdown").update();
    }

    /** A bean where others are looked up. */
    private record Only<T>(Supplier<T> bean) implements ObjectProvider<T> {
        @Override
        public T getObject() {
            return bean.get();
        }

        @Override
        public Stream<T> orderedStream() {
            return Stream.of(bean.get());
        }
    }
}
