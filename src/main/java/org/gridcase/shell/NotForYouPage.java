package org.gridcase.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page that this person may not use answers like one that does not exist. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotForYouPage extends Excuse implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(
                VaadinIcon.SEARCH,
                getTranslation("shell.missing.title"),
                getTranslation("shell.missing.next"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
