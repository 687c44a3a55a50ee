package org.gridcase.shared.schema;

import org.springframework.stereotype.Component;

/**
 * V95: an incident of the engine can be deleted on MySQL 9.7 as well. It names itself as its cause
 * and as its root cause, both by a key that cascades, and the server follows the circle until it
 * gives up: no failed job could be retried or its case be ended. One of the two keys is enough.
 */
@Component
class IncidentCascade extends MySqlStatement {

    IncidentCascade() {
        super(
                "95",
                "incident cascade",
                "alter table ACT_RU_INCIDENT drop foreign key ACT_FK_INC_RCAUSE");
    }
}
