/**
 * The catalogue of matters (domain.md section 3): what may be handled here, on which path, by which
 * department, in which time.
 */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "worktime", "audit"})
package org.gridcase.catalogue;

import org.springframework.modulith.ApplicationModule;
