package org.gridcase.shared;

import java.time.Clock;
import java.time.Duration;
import org.gridcase.shared.schedule.Chore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ids of requests that nobody will send again are forgotten each night. */
@Component
class ForgetRequests implements Chore {

    private final Requests requests;
    private final Duration keep;
    private final Clock clock;

    ForgetRequests(
            Requests requests, @Value("${gridcase.requests.keep:30d}") Duration keep, Clock clock) {
        this.requests = requests;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-requests";
    }

    @Override
    public String when() {
        return "0 10 2 * * ?";
    }

    @Override
    public void run() {
        requests.forgetBefore(clock.instant().minus(keep));
    }
}
