/**
 * The four-step deliberation of residents (四议, domain.md section 5): propose, review, consult,
 * resolve. What is decided becomes cases; their progress stands on the resolution until all are
 * filed. Who voted is known, how is known to nobody ({@code Urn}).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "modelcheck",
            "workflow",
            "calendar",
            "inbox",
            "inbox :: ui",
            "notification",
            "casework",
            "publicity",
            "catalogue",
            "organisation",
            "organisation :: ui",
            "identity",
            "worktime",
            "audit"
        })
package org.gridcase.deliberation;

import org.springframework.modulith.ApplicationModule;
