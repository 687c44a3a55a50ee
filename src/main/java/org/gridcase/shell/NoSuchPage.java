package org.gridcase.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The address leads nowhere, or to a page this person may not use: both look alike. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchPage extends Excuse implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(
                VaadinIcon.SEARCH,
                getTranslation("shell.missing.title"),
                getTranslation("shell.missing.next"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
