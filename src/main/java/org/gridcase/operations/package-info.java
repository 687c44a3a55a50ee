/**
 * Operations (运行维护): what in the software needs an administrator, in words, with what to do; failed
 * jobs, messages that did not arrive, health at a glance. Nothing fails silently: whoever finds
 * something wrong reports it to {@link org.gridcase.operations.Incidents}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "notification",
            "workflow",
            "organisation",
            "worktime",
            "audit"
        })
package org.gridcase.operations;

import org.springframework.modulith.ApplicationModule;
