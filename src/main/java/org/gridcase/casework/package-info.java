/**
 * Cases (案件): intake, the four handling paths, verification, answer, rating and filing. What the
 * process models may call ({@code GeneralPath} and its like) stands beside the aggregate, so that
 * the state changes of {@code Case} stay package-private.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "modelcheck",
            "workflow",
            "notification",
            "inbox",
            "inbox :: ui",
            "supervision",
            "supervision :: ui",
            "publicity",
            "catalogue",
            "organisation",
            "organisation :: ui",
            "identity",
            "worktime",
            "audit"
        })
package org.gridcase.casework;

import org.springframework.modulith.ApplicationModule;
