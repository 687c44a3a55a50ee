/**
 * The demonstration: a made-up town, filled through the services that people use. Demo profile
 * only.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "worktime",
            "audit",
            "identity",
            "organisation",
            "catalogue",
            "workflow",
            "inbox",
            "supervision",
            "casework",
            "deliberation",
            "notification"
        })
package org.gridcase.demo;

import org.springframework.modulith.ApplicationModule;
