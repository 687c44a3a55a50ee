package org.gridcase.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.SignedInAs;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A page follows what somebody else does, and is drawn by the thread in which that was done. */
@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class PageOwnerTest {

    @Autowired private CurrentActor current;
    @Autowired private TestTown town;
    @Autowired private ApplicationContext application;

    @Test
    void aPageIsDrawnForItsOwnerWhoeverActed() {
        Actor owner = town.who(Post.INSPECTOR, "SL");
        Actor acting = town.who(Post.COMMUNITY_CLERK, "HQ");
        try (Browser page = Browser.of(application, owner)) {
            SignedInAs.staff(acting.staffId());
            assertThat(current.get().staffId()).isEqualTo(owner.staffId());
            SignedInAs.nobody();
            assertThat(current.get().staffId()).isEqualTo(owner.staffId());
        }
    }

    @Test
    void aVisitorsPageIsNobodysWhoeverDrawsIt() {
        Actor acting = town.who(Post.COMMUNITY_CLERK, "HQ");
        try (Browser page = Browser.visitor(application, Locales.CHINESE)) {
            SignedInAs.staff(acting.staffId());
            assertThat(current.find()).isEmpty();
            assertThatThrownBy(current::get).isInstanceOf(Denied.class);
        }
    }

    @Test
    void aPageWhoseSessionKnowsNobodyAnyMoreIsNobodys() {
        Actor owner = town.who(Post.INSPECTOR, "SL");
        Actor acting = town.who(Post.COMMUNITY_CLERK, "HQ");
        try (Browser page = Browser.of(application, owner)) {
            VaadinSession.getCurrent()
                    .getSession()
                    .removeAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);

            SignedInAs.staff(acting.staffId());
            assertThat(current.find()).isEmpty();
        }
    }

    @Test
    void whereNoPageIsDrawnTheRequestSaysWhoItIs() {
        Actor acting = town.who(Post.COMMUNITY_CLERK, "HQ");

        SignedInAs.staff(acting.staffId());
        assertThat(current.get().staffId()).isEqualTo(acting.staffId());
        SignedInAs.nobody();
        assertThat(current.find()).isEmpty();
    }
}
