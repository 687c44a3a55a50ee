/**
 * Small widgets that the pages of every feature are put together from, so that state, time, people
 * and refusals look and behave the same everywhere. They know no feature and read no data.
 */
package org.gridcase.shared.ui;
