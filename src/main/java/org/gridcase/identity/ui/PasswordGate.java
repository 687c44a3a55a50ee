package org.gridcase.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Leads whoever has to choose a password first to the one page for it. Services refuse such a
 * person anyway: see {@code CurrentActor}.
 */
@Component
class PasswordGate implements VaadinServiceInitListener {
    private final transient CurrentAccount account;

    PasswordGate(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        boolean first = account.signedIn().filter(SignedIn::mustChange).isPresent();
        if (first && event.getNavigationTarget() != PasswordView.class) {
            event.forwardTo(PasswordView.class);
        }
    }
}
