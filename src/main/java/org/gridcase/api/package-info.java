/**
 * REST for integrators under {@code /api/v1}: thin controllers over the same services as the pages.
 * Whoever calls is a person with an account, by password or personal access token, and may do what
 * that person may do on a page; nothing here decides that anew.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "inbox",
            "notification",
            "operations",
            "modelling",
            "modelcheck",
            "workflow",
            "casework",
            "deliberation",
            "supervision",
            "publicity",
            "catalogue",
            "calendar",
            "organisation",
            "identity",
            "worktime",
            "audit"
        })
package org.gridcase.api;

import org.springframework.modulith.ApplicationModule;
