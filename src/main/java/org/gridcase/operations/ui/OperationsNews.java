package org.gridcase.operations.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.operations.OperationsChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open operations pages of this node that something came or went, after the commit. */
@Component
class OperationsNews {
    private final Map<UI, Runnable> pages = new ConcurrentHashMap<>();

    void listen(UI ui, Runnable told) {
        pages.put(ui, told);
    }

    void forget(UI ui) {
        pages.remove(ui);
    }

    @TransactionalEventListener
    void changed(OperationsChanged change) {
        pages.forEach((ui, told) -> ui.access(told::run));
    }
}
