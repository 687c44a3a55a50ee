package org.gridcase.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelCheck;
import org.gridcase.modelcheck.ModelRefused;
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

    private final ObjectProvider<Vocabulary> vocabulary;

    Wall(ObjectProvider<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(this::check);
    }

    private void check(ResourceEntity file) {
        List<Finding> findings =
                new ModelCheck(vocabulary.getObject()).safety(file.getName(), file.getBytes());
        if (!findings.isEmpty()) {
            throw new ModelRefused(file.getName(), findings);
        }
    }
}
