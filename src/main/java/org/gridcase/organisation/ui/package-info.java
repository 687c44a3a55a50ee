/** People and units as pages show them. */
@org.springframework.modulith.NamedInterface("ui")
package org.gridcase.organisation.ui;
