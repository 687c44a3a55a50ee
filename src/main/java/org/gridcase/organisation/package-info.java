/**
 * Unit tree, posts, staff, deputies and jurisdiction: who may see and do what where (domain.md
 * section 2).
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "worktime", "audit"})
package org.gridcase.organisation;

import org.springframework.modulith.ApplicationModule;
