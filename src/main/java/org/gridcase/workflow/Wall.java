package org.gridcase.workflow;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.FormCheck;
import org.gridcase.modelcheck.ModelCheck;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Severity;
import org.gridcase.modelcheck.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The last wall: asked by the engine itself before it reads anything of a deployment, whoever
 * deploys, and again when it reads an older version back from the database. One file that is not
 * safe refuses the whole deployment.
 */
@Component
class Wall implements Deployer {

    private static final Pattern FILE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,99}\\.(bpmn|form)");

    private final ObjectProvider<Vocabulary> vocabulary;

    Wall(ObjectProvider<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(this::check);
    }

    private void check(ResourceEntity file) {
        List<Finding> findings = findings(file.getName(), file.getBytes());
        if (!findings.isEmpty()) {
            throw new ModelRefused(file.getName(), findings);
        }
    }

    private List<Finding> findings(String name, byte[] bytes) {
        if (!FILE.matcher(name).matches()) {
            return List.of(
                    new Finding(null, Severity.UNSAFE, "modelcheck.unsafe.file", List.of(name)));
        }
        return name.endsWith(".form")
                ? FormCheck.safety(bytes)
                : new ModelCheck(vocabulary.getObject()).safety(bytes);
    }
}
