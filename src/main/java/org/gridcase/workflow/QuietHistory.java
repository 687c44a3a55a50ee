package org.gridcase.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine keeps no history of processes whose story is kept elsewhere: there is a ladder beside
 * each step, and what it did stands on the step's clock.
 */
class QuietHistory extends DbHistoryEventHandler {

    private static final Set<String> QUIET = Set.of("overdue-supervision");

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!QUIET.contains(String.valueOf(event.getProcessDefinitionKey()))) {
            super.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
