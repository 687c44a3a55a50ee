package org.gridcase.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gridcase.worktime.SharedClock;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where nodes go by the clock of their database the engine does so too, with the very same clock:
 * else a timer would be taken when a wrong clock says so. The engine reads its time through Joda,
 * which may be told where to look.
 */
@Component
class EngineFollowsClock implements DisposableBean {

    private final boolean follows;

    EngineFollowsClock(Clock clock) {
        follows = clock instanceof SharedClock;
        if (follows) {
            DateTimeUtils.setCurrentMillisProvider(clock::millis);
        }
    }

    @Override
    public void destroy() {
        if (follows) {
            ClockUtil.reset();
        }
    }
}
