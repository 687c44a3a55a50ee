/**
 * Administration of process models: drafts, checks, difference, release by two people, versions and
 * where their cases stand. What is released reaches the engine only through {@code workflow}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "form :: ui",
            "modelcheck",
            "workflow",
            "organisation",
            "audit"
        })
package org.gridcase.modelling;

import org.springframework.modulith.ApplicationModule;
