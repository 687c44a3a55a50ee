/**
 * The working calendars for their administrators: holidays by year, working hours, calendars of
 * units; and the look ahead at years that are not entered yet.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "organisation", "organisation :: ui", "worktime", "audit"})
package org.gridcase.calendar;

import org.springframework.modulith.ApplicationModule;
