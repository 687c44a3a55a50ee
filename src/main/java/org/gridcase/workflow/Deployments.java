package org.gridcase.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.gridcase.shared.Conflict;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings processes with their forms into the engine, one deployment for each, so that a running
 * case keeps the forms of its version.
 */
@Component
public class Deployments {

    private final RepositoryService repository;

    Deployments(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A version that the engine has.
     *
     * @param definitionId the engine's id of the version
     * @param number counts the versions of a process from 1
     */
    public record Deployed(String definitionId, int number) {}

    /**
     * Deploys a process with its forms and makes it the version that new cases use; the same files
     * as those deployed last make no new version.
     *
     * @param files texts by file name
     * @throws org.gridcase.modelcheck.ModelRefused when one of them is not safe
     * @throws Conflict {@code workflow.error.notAModel} when the engine cannot read them
     */
    public Deployed deploy(String process, Map<String, String> files) {
        return deploy(
                process, files, repository.createDeployment().enableDuplicateFiltering(false));
    }

    /** The same, also when nothing differs from an earlier version: it becomes the newest again. */
    public Deployed deployAnew(String process, Map<String, String> files) {
        return deploy(process, files, repository.createDeployment());
    }

    private Deployed deploy(String process, Map<String, String> files, DeploymentBuilder builder) {
        builder.name(process).source("gridcase");
        files.forEach(
                (name, text) ->
                        builder.addInputStream(
                                name,
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        try {
            builder.deploy();
        } catch (ProcessEngineException e) {
            throw new Conflict("workflow.error.notAModel", process);
        }
        ProcessDefinition latest =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult();
        return new Deployed(latest.getId(), latest.getVersion());
    }
}
