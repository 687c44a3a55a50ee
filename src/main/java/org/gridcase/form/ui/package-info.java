/** Draws a form with the application's own fields; pages of other features put it in. */
@org.springframework.modulith.NamedInterface("ui")
package org.gridcase.form.ui;
