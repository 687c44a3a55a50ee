package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import org.gridcase.deliberation.SignedVoter;

/**
 * A page without login: one column, large letters. A resident who has shown her code is known until
 * she leaves or the session ends, by a key without a name.
 */
abstract class ResidentsPage extends Div implements HasDynamicTitle {

    private final String titleKey;

    ResidentsPage(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("gc-page", "narrow", "gc-public-page");
    }

    static SignedVoter voter() {
        return VaadinSession.getCurrent().getAttribute(SignedVoter.class);
    }

    static void entered(SignedVoter voter) {
        VaadinSession.getCurrent().setAttribute(SignedVoter.class, voter);
        ProposeForm.forget();
    }

    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + getTranslation("shell.product");
    }
}
