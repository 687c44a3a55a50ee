/**
 * What the public may read: notices and objections to them. Stores only text that is masked
 * already.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.gridcase.publicity;

import org.springframework.modulith.ApplicationModule;
