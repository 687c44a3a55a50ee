package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;

/**
 * How the inbox shows what a work item is about. The inbox knows subjects by kind and number only;
 * each feature that sends work items there gives one Spring bean of this type (a singleton in its
 * own {@code ui} package): {@code casework.ui} for cases, {@code deliberation.ui} for proposals.
 *
 * <p>Without a bean for a kind the inbox still works and shows what the row itself says.
 */
public interface SubjectSummary {

    /** The kind of subject, the same word as {@code WorkSource.kind()}, e.g. {@code case}. */
    String kind();

    /** Address of the subject's own page, without a leading slash, e.g. {@code cases/HQ-1}. */
    String path(String ref);

    /**
     * A compact summary to stand above the work item: what, where, when, who raised it (masked),
     * photographs, the latest words. No heading with number and title, which the inbox draws
     * itself, no buttons, no time left. Made anew for each selection, for the person of the current
     * session.
     *
     * @throws org.gridcase.shared.DomainException when the person may not see it; the inbox shows
     *     the reason in its place
     */
    Component show(String ref);

    /**
     * Sorts of subject that a box can be narrowed to: lane to i18n key, in the order to show, e.g.
     * {@code general} to {@code catalogue.path.general}.
     */
    Map<String, String> lanes();
}
