/**
 * Calendars for people: the working calendars for their administrators (holidays by year, working
 * hours, calendars of units), the look ahead at years that are not entered yet, and everybody's own
 * deadlines as a calendar to subscribe to.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "inbox",
            "inbox :: ui",
            "operations",
            "identity",
            "organisation",
            "organisation :: ui",
            "worktime",
            "audit"
        })
package org.gridcase.calendar;

import org.springframework.modulith.ApplicationModule;
