/** Accounts, signing in, access tokens for programs, and the masking of personal data. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.gridcase.identity;

import org.springframework.modulith.ApplicationModule;
