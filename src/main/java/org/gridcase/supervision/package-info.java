/**
 * Supervision (督办): step clocks and the ladder of overdue steps, urging, supervision orders and the
 * watch board (domain.md section 6). Knows work items and their subjects, never cases.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "modelcheck",
            "workflow",
            "notification",
            "operations",
            "inbox",
            "inbox :: ui",
            "organisation",
            "organisation :: ui",
            "worktime",
            "audit"
        })
package org.gridcase.supervision;

import org.springframework.modulith.ApplicationModule;
