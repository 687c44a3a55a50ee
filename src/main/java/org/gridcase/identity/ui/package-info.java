/** The page on which people sign in. */
package org.gridcase.identity.ui;
