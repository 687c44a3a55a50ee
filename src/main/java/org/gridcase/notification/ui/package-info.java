/** The bell, what it holds, and how each person wishes to be told. */
package org.gridcase.notification.ui;
