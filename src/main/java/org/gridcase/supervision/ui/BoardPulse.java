package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings many changes together: a page that shows a whole town is drawn anew a few seconds after
 * the first of them, not for each.
 */
class BoardPulse {
    private static final int SECONDS = 3;

    private final UI ui;
    private final Runnable draw;
    private final AtomicBoolean waiting = new AtomicBoolean();

    BoardPulse(UI ui, Runnable draw) {
        this.ui = ui;
        this.draw = draw;
    }

    /** Something changed somewhere. */
    void beat() {
        if (waiting.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                    .execute(
                            () -> {
                                waiting.set(false);
                                if (ui.isAttached()) {
                                    ui.access(draw::run);
                                }
                            });
        }
    }
}
