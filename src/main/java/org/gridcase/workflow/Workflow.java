package org.gridcase.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.shared.DomainException;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the engine what happened. Always inside the caller's transaction: the rows of a case and
 * the step of its process change together or not at all. When two commands meet on one process, the
 * later one fails with {@link OptimisticLockingFailureException} and may be repeated.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Workflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineCommands engine;

    Workflow(@Lazy RuntimeService runtime, @Lazy TaskService tasks, EngineCommands engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * Starts a process.
     *
     * @param process key of the model, e.g. {@code coordination}
     * @param ref what it is about, e.g. the case number; becomes the business key
     * @param facts routing facts only, never people's words
     * @return id of the process instance
     */
    public String start(String process, String ref, Map<String, Object> facts) {
        return translated(
                () ->
                        runtime.startProcessInstanceByKey(process, ref, facts)
                                .getProcessInstanceId());
    }

    /**
     * Starts a process where it waits for something, as if it had come there by itself.
     *
     * @param element id of the element to begin with
     */
    public String startAt(String process, String ref, String element) {
        return translated(
                () ->
                        runtime.createProcessInstanceByKey(process)
                                .businessKey(ref)
                                .startBeforeActivity(element)
                                .execute(true, true)
                                .getProcessInstanceId());
    }

    /** Ends a process that is not needed any more; one that has ended by itself is no error. */
    public void end(String processInstanceId) {
        translated(
                () -> {
                    if (!engine.execute(new EndOfWaiting(processInstanceId))) {
                        runtime.deleteProcessInstanceIfExists(
                                processInstanceId, "not needed", true, true, true, true);
                    }
                    return null;
                });
    }

    /** A step is done; the facts decide where the process goes. */
    public void complete(String taskId, Map<String, Object> facts) {
        translated(
                () -> {
                    tasks.complete(taskId, facts);
                    return null;
                });
    }

    /** Who has the step now; null puts it back. */
    public void assign(String taskId, String staffId) {
        translated(
                () -> {
                    tasks.setAssignee(taskId, staffId);
                    return null;
                });
    }

    /** Tells one running process, e.g. that the handling on this path stops. */
    public void tell(String processInstanceId, String message) {
        translated(
                () -> {
                    runtime.createMessageCorrelation(message)
                            .processInstanceId(processInstanceId)
                            .correlate();
                    return null;
                });
    }

    /** Whether the process waits for the message now. */
    public boolean hears(String processInstanceId, String message) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(processInstanceId)
                        .eventType("message")
                        .eventName(message)
                        .count()
                > 0;
    }

    /** Tells whatever process of this case waits for the message; nobody waiting is no error. */
    public void announce(String ref, String message) {
        translated(
                () ->
                        runtime.createMessageCorrelation(message)
                                .processInstanceBusinessKey(ref)
                                .correlateAllWithResult());
    }

    /** True while the process has not ended. */
    public boolean running(String processInstanceId) {
        return runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).count()
                > 0;
    }

    private static <T> T translated(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("two commands met on one process", e);
        } catch (ProcessEngineException e) {
            throw domainReason(e).<RuntimeException>map(reason -> reason).orElse(e);
        }
    }

    /** A rule broken inside a bean that the model calls reaches the person in its own words. */
    private static Optional<DomainException> domainReason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException reason) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
