/**
 * Forms of the steps: what a step asks, when it asks it, and which answers hold. One file (form-js
 * JSON in {@code forms/}) is both drawn and checked from here, see decision 0003.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"shared"})
package org.gridcase.form;
