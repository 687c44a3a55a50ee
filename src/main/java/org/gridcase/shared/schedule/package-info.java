/**
 * What the program does by the calendar, whoever is signed in. A feature gives each such duty as a
 * {@link org.gridcase.shared.schedule.Chore} bean and knows nothing of Quartz; here is the only
 * place that does.
 */
package org.gridcase.shared.schedule;
