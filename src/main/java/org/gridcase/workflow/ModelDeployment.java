package org.gridcase.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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

    private final Deployments deployments;
    private final ObjectProvider<Deliveries> deliveries;
    private boolean running;

    ModelDeployment(Deployments deployments, ObjectProvider<Deliveries> deliveries) {
        this.deployments = deployments;
        this.deliveries = deliveries;
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
                Map<String, String> files = new TreeMap<>();
                files.put(model.getFilename(), text(model));
                for (Resource form :
                        resolver.getResources("classpath:forms/" + process + "-*.form")) {
                    files.put(form.getFilename(), text(form));
                }
                deliver(process, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = true;
    }

    /** What a town released itself stays: its delivery is offered, see decision 0014. */
    private void deliver(String process, Map<String, String> files) {
        Deliveries town = deliveries.getIfAvailable();
        if (town != null && !town.accepts(process, files)) {
            log.info("process {} stays in the version of the town", process);
            return;
        }
        var version = deployments.deploy(process, files);
        log.debug("process {} has version {}", process, version.number());
        if (town != null) {
            town.deployed(process, files, version);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
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
