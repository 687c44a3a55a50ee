/**
 * Small widgets that the pages of every feature are put together from, so that state, time, people
 * and refusals look and behave the same everywhere. They know no feature and read no data, but for
 * {@link org.gridcase.shared.ui.PhotoUpload}, which keeps what is being uploaded.
 */
package org.gridcase.shared.ui;
