/**
 * Working time: calendars of the place and its units with public holidays and make-up days, time
 * limits and deadlines.
 */
@ApplicationModule(allowedDependencies = "shared")
package org.gridcase.worktime;

import org.springframework.modulith.ApplicationModule;
