/** The append-only trail: who did what, for which post, when; chained so that tampering shows. */
@ApplicationModule(allowedDependencies = "shared")
package org.gridcase.audit;

import org.springframework.modulith.ApplicationModule;
