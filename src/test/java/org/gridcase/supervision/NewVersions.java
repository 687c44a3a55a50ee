package org.gridcase.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.Deployments;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.VersionChange;
import org.springframework.boot.test.context.TestComponent;

/** Deploys models anew in tests, and takes what runs along to the new version. */
@TestComponent
public class NewVersions {

    private final Deployments deployments;
    private final ProcessModels models;
    private final VersionChange versions;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Transactions transactions;

    NewVersions(
            Deployments deployments,
            ProcessModels models,
            VersionChange versions,
            RuntimeService runtime,
            RepositoryService repository,
            Transactions transactions) {
        this.deployments = deployments;
        this.models = models;
        this.versions = versions;
        this.runtime = runtime;
        this.repository = repository;
        this.transactions = transactions;
    }

    /** A new version of each process that is under way under a key, of a case or of a clock. */
    public void deployFor(String key) {
        instances(key).stream().map(this::process).distinct().forEach(this::deploy);
    }

    /** All processes under way under a key go on in the newest version. */
    public void takeAlong(String key) {
        for (ProcessInstance one : instances(key)) {
            String from = one.getProcessDefinitionId();
            String to = models.latest(process(one));
            if (!from.equals(to)) {
                transactions.run(
                        () -> versions.change(from, to, versions.proposed(from, to), one.getId()));
            }
        }
    }

    void deploy(String process) {
        try {
            deployments.deployAnew(process, files(process));
        } catch (IOException e) {
            throw new IllegalStateException(process, e);
        }
    }

    private List<ProcessInstance> instances(String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list();
    }

    private String process(ProcessInstance instance) {
        return repository.getProcessDefinition(instance.getProcessDefinitionId()).getKey();
    }

    /** The model as it is delivered, with its forms. */
    private static Map<String, String> files(String process) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put(process + ".bpmn", Files.readString(Path.of("bpmn", process + ".bpmn")));
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form :
                    forms.filter(f -> f.getFileName().toString().startsWith(process + "-"))
                            .toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        return files;
    }
}
