package org.gridcase.shared.schema;

import org.springframework.stereotype.Component;

/**
 * V3: timers are due to the millisecond on MySQL as well. The engine's own script keeps whole
 * seconds there, and rounds: half of all timers would fire before they are due.
 */
@Component
class TimerPrecision extends MySqlStatement {

    TimerPrecision() {
        super("3", "timer precision", "alter table ACT_RU_JOB modify DUEDATE_ datetime(3) null");
    }
}
