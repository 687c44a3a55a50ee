package org.gridcase.workflow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs what the engine's services have no method for, as one of its own commands. */
@Component
class EngineCommands {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    EngineCommands(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    <T> T execute(Command<T> command) {
        return engine.getObject().getCommandExecutorTxRequired().execute(command);
    }
}
