package org.gridcase.inbox;

import org.gridcase.shared.schedule.Chore;
import org.springframework.stereotype.Component;

/** Half-typed forms that nobody came back to are thrown away each night. */
@Component
class ForgetStepDrafts implements Chore {

    private final StepDrafts drafts;

    ForgetStepDrafts(StepDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "forget-step-drafts";
    }

    @Override
    public String when() {
        return "0 30 2 * * ?";
    }

    @Override
    public void run() {
        drafts.forget();
    }
}
