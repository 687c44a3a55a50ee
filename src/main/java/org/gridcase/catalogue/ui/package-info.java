/** The catalogue of matters for its administrators. */
package org.gridcase.catalogue.ui;
