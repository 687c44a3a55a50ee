package org.gridcase.notification;

import org.gridcase.shared.text.Bilingual;

/**
 * What people are told about; all of it may leave the house by mail.
 *
 * @param ref number that people know it by, such as a case number; null when there is none
 * @param path the page that a click opens, without a leading slash, such as {@code cases/HQ-1}
 * @param title the matter item or such, never what somebody wrote
 * @param unit code of the unit where it lies, null when that says nothing; decides which group
 *     chats hear of it
 */
public record About(String ref, String path, Bilingual title, String unit) {}
