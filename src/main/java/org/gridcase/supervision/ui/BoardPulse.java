package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings many changes together: a page that shows a whole town is drawn anew a few seconds after
 * the first of them, not for each. And once a minute without any, because time passes: what is left
 * becomes less, and at midnight other steps are due today.
 */
class BoardPulse {
    private static final int SECONDS = 3;
    private static final int QUIET_SECONDS = 60;

    private final UI ui;
    private final Runnable draw;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopped;

    BoardPulse(UI ui, Runnable draw) {
        this.ui = ui;
        this.draw = draw;
    }

    /** Something changed somewhere. */
    void beat() {
        if (waiting.compareAndSet(false, true)) {
            in(
                    SECONDS,
                    () -> {
                        waiting.set(false);
                        draw();
                    });
        }
    }

    /** Draws every minute from now on, until the page is left. */
    void tick() {
        in(
                QUIET_SECONDS,
                () -> {
                    draw();
                    if (!stopped && ui.isAttached()) {
                        tick();
                    }
                });
    }

    /** The page was left. */
    void stop() {
        stopped = true;
    }

    private void draw() {
        if (!stopped && ui.isAttached()) {
            ui.access(draw::run);
        }
    }

    private static void in(int seconds, Runnable work) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(work);
    }
}
