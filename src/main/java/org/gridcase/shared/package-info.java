/**
 * A few value objects, errors, texts and attachments that every feature uses; uses no feature
 * itself.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.gridcase.shared;

import org.springframework.modulith.ApplicationModule;
