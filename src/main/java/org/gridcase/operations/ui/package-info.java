/** The operations page, for administrators of the whole place. */
package org.gridcase.operations.ui;
