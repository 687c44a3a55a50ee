package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.shared.ui.PageHeading;

/** A resident proposes something for her community, and sees what became of it. */
@Route(PublicProposePage.PATH)
@AnonymousAllowed
class PublicProposePage extends ResidentsPage implements BeforeEnterObserver {
    static final String PATH = DeliberationNavigation.PUBLIC + "/propose";

    private final transient PublicParts parts;

    PublicProposePage(PublicParts parts) {
        super("deliberation.propose.title");
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeading(getTranslation("deliberation.propose.title")));
        SignedVoter voter = voter();
        if (voter == null) {
            add(new CodeEntry(parts, this::show));
            return;
        }
        OwnProposalCard own = new OwnProposalCard();
        own.show(parts, voter);
        Button leave = new Button(getTranslation("deliberation.publicVote.leave"));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.addClickListener(
                click -> {
                    entered(null);
                    show();
                });
        add(new ProposeForm(parts, voter, () -> own.show(parts, voter)), own, leave);
    }
}
