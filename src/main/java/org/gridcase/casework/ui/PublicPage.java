package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;

/** A page without login: one column, large letters, the way back at the top. */
abstract class PublicPage extends Div implements HasDynamicTitle {

    private final String titleKey;

    PublicPage(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("gc-page", "narrow", "gc-public-page");
    }

    /** Where the visitor comes from, for {@link org.gridcase.casework.VisitorLimits}. */
    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + getTranslation("shell.product");
    }
}
