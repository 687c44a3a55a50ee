package org.gridcase.workflow;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says when the engine gives a job up, in the transaction in which it does. */
@Component
class GivenUpJobs extends DefaultIncidentHandler {
    private final ApplicationEventPublisher events;

    GivenUpJobs(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        ExecutionEntity execution = execution(context);
        ProcessDefinitionEntity model = model(context);
        events.publishEvent(
                new JobGivenUp(
                        context.getConfiguration(),
                        execution == null ? null : execution.getProcessBusinessKey(),
                        model == null ? null : model.getKey(),
                        context.getActivityId(),
                        message));
        return super.handleIncident(context, message);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        super.resolveIncident(context);
        events.publishEvent(new JobTakenUp(context.getConfiguration()));
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        super.deleteIncident(context);
        events.publishEvent(new JobTakenUp(context.getConfiguration()));
    }

    private static ExecutionEntity execution(IncidentContext context) {
        String id = context.getExecutionId();
        return id == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(id);
    }

    private static ProcessDefinitionEntity model(IncidentContext context) {
        String id = context.getProcessDefinitionId();
        return id == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(id);
    }
}
