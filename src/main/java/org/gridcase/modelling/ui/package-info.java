/** Models and forms for their administrators. */
@org.springframework.modulith.NamedInterface("ui")
package org.gridcase.modelling.ui;
