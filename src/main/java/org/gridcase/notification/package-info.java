/**
 * Telling people (通知): a feature says what happened and to whom, in its own transaction; the bell
 * of the page shows it at once, mails and the robots of group chats follow after the commit.
 * Nothing told holds personal data of residents or the words of a case.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "organisation", "worktime", "audit"})
package org.gridcase.notification;

import org.springframework.modulith.ApplicationModule;
