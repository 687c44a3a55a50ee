/**
 * The inbox (待办): steps that people claim, handle and report back on. A projection made for
 * reading, kept in the engine's transaction. Knows work items and their subjects, never cases.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "form :: ui",
            "workflow",
            "notification",
            "organisation",
            "organisation :: ui",
            "worktime",
            "audit"
        })
package org.gridcase.inbox;

import org.springframework.modulith.ApplicationModule;
