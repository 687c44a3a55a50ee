package org.gridcase.supervision;

import java.util.Optional;
import org.gridcase.inbox.DueDates;
import org.gridcase.workflow.ProcessOwner;
import org.springframework.stereotype.Component;

/** Ladders: their business key is the work item whose clock they climb. */
@Component
class OwnedLadders implements ProcessOwner {

    private final StepClockRepository clocks;
    private final DueDates dueDates;

    OwnedLadders(StepClockRepository clocks, DueDates dueDates) {
        this.clocks = clocks;
        this.dueDates = dueDates;
    }

    @Override
    public Optional<Owned> lock(String process, String key) {
        return Rung.PROCESS.equals(process)
                ? clocks.subjectRef(Long.parseLong(key)).map(this::locked)
                : Optional.empty();
    }

    private Owned locked(String ref) {
        dueDates.lock(ref);
        return new Owned(ref, dueDates.stream(ref));
    }
}
