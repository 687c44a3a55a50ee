package org.gridcase.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fits the engine into the house: what models may call, and who hears of their human steps. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final StepEvents stepEvents;
    private final GivenUpJobs givenUpJobs;
    private final Wall wall;

    EnginePlugin(
            ApplicationContext context, StepEvents stepEvents, GivenUpJobs givenUpJobs, Wall wall) {
        this.context = context;
        this.stepEvents = stepEvents;
        this.givenUpJobs = givenUpJobs;
        this.wall = wall;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ((SpringProcessEngineConfiguration) configuration).setBeans(new ModelBeans(context));
        configuration.setHistoryEventHandler(new QuietHistory());
        // no script engine is on the class path; say so to the engine as well
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setFailedJobCommandFactory(new PatientRetries());
        configuration.setCustomIncidentHandlers(List.of(givenUpJobs));
        List<Deployer> first = configuration.getCustomPreDeployers();
        if (first == null) {
            first = new ArrayList<>();
            configuration.setCustomPreDeployers(first);
        }
        first.add(0, wall);
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new HearsHumanSteps(stepEvents));
    }
}
