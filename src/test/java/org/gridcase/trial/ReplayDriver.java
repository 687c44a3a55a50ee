package org.gridcase.trial;

import org.gridcase.organisation.Actor;
import org.springframework.boot.test.context.TestComponent;

/** Runs replays in tests to their end. */
@TestComponent
public class ReplayDriver {

    private final Replays replays;
    private final ReplayRunner runner;

    ReplayDriver(Replays replays, ReplayRunner runner) {
        this.replays = replays;
        this.runner = runner;
    }

    public ReplayView replayed(Actor actor, long draft, int cases) {
        ReplayView begun = replays.begin(actor, draft, cases);
        runner.latest().join();
        return replays.view(actor, begun.id());
    }
}
