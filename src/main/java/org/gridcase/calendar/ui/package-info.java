/** The working calendars for their administrators. */
package org.gridcase.calendar.ui;
