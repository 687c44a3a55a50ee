package org.gridcase.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code bpmn/} and {@code forms/} at the start: one deployment for each process with its
 * forms, so that a running case keeps the forms of its version, and a change of one process makes
 * no new version of another. Unchanged files make no new version; the engine's deployment lock lets
 * two nodes start together.
 *
 * <p>Runs before the job executor and the web server start, so that no timer and no person meets a
 * half-deployed town.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private boolean running;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    static String formResource(String form) {
        return form + ".form";
    }

    @Override
    public void start() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (Resource model : resolver.getResources("classpath:bpmn/*.bpmn")) {
                String process = model.getFilename().replaceFirst("\\.bpmn$", "");
                var deployment =
                        repository
                                .createDeployment()
                                .name(process)
                                .source("gridcase")
                                .enableDuplicateFiltering(false)
                                .addInputStream(model.getFilename(), model.getInputStream());
                for (Resource form :
                        resolver.getResources("classpath:forms/" + process + "-*.form")) {
                    deployment.addInputStream(form.getFilename(), form.getInputStream());
                }
                var deployed = deployment.deployWithResult();
                if (deployed.getDeployedProcessDefinitions() != null) {
                    log.info("new version of process {} deployed", process);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
