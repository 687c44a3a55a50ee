package org.gridcase.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.organisation.CurrentActor;
import org.springframework.context.annotation.Scope;

/**
 * One step as its handler works on it: name, time left, who has it, and what the person of the
 * session may do with it. Stands beside the list of the inbox and on the subject's own page.
 *
 * <p>Get a new one for each page from the Spring context.
 */
@SpringComponent
@Scope("prototype")
public class WorkItemPanel extends Div {
    private final transient CurrentActor current;
    private final transient WorkDesk desk;
    private Runnable onDone = () -> {};

    WorkItemPanel(CurrentActor current, WorkDesk desk) {
        this.current = current;
        this.desk = desk;
        addClassName("gc-step");
    }

    /** Shows a step; one that the person may not know of is said to be gone. */
    public void show(long workItemId) {
        removeAll();
        add(new H2(desk.step(current.get(), workItemId).stepName()));
    }

    /** Called each time the person changed the step, after the panel itself shows it anew. */
    public void onDone(Runnable listener) {
        onDone = listener;
    }
}
