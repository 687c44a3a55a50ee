/**
 * Drafts of process models are tried before they are released: played by hand on a town on paper,
 * or with the decisions of past cases. Nothing of it reaches the town (decision 0022).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "form :: ui",
            "modelcheck",
            "workflow",
            "modelling",
            "modelling :: ui",
            "notification",
            "inbox",
            "supervision",
            "catalogue",
            "casework",
            "deliberation",
            "organisation",
            "organisation :: ui",
            "worktime",
            "audit"
        })
package org.gridcase.trial;

import org.springframework.modulith.ApplicationModule;
