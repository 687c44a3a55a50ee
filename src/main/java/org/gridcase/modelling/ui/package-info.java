/** Models and forms for their administrators. */
package org.gridcase.modelling.ui;
