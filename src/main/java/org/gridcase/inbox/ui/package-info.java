/**
 * The pages of the inbox, and what pages of other features take from it: the {@link
 * org.gridcase.inbox.ui.WorkItemPanel} of a step and the {@link
 * org.gridcase.inbox.ui.SubjectSummary} they give in return.
 */
@org.springframework.modulith.NamedInterface("ui")
package org.gridcase.inbox.ui;
