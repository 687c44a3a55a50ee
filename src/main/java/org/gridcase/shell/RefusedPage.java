package org.gridcase.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gridcase.shared.Denied;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.NotFound;

/** The domain refused to open a page; its own words say why. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends Excuse implements HasErrorParameter<DomainException> {
    private final transient Refusals refusals;

    RefusedPage(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<DomainException> parameter) {
        DomainException refusal = parameter.getException();
        say(
                refusal instanceof Denied ? VaadinIcon.LOCK : VaadinIcon.SEARCH,
                refusals.words(refusal, getLocale()),
                getTranslation("shell.refused.next"));
        return status(refusal).getCode();
    }

    private static HttpStatusCode status(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatusCode.NOT_FOUND;
        }
        return refusal instanceof Denied ? HttpStatusCode.FORBIDDEN : HttpStatusCode.BAD_REQUEST;
    }
}
