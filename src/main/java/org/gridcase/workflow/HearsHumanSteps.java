package org.gridcase.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has each human step of each model tell when it begins to wait and when it is taken away. */
class HearsHumanSteps extends AbstractBpmnParseListener {

    private final StepEvents stepEvents;

    HearsHumanSteps(StepEvents stepEvents) {
        this.stepEvents = stepEvents;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, stepEvents::offered);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, stepEvents::withdrawn);
    }
}
