/** The pages of supervision, and what pages of other features take from it. */
@org.springframework.modulith.NamedInterface("ui")
package org.gridcase.supervision.ui;
