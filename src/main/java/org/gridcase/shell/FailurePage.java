package org.gridcase.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page could not be made; the failure is in the log and its time of day on the page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends Excuse implements HasErrorParameter<Exception> {
    private final transient Refusals refusals;

    FailurePage(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        say(
                VaadinIcon.TOOLS,
                getTranslation("shell.failure.title"),
                refusals.words(parameter.getException(), getLocale()));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
