/** Pages on which drafts are tried, and what came of past cases in them. */
package org.gridcase.trial.ui;
