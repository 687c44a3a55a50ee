package org.gridcase.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.SignedInAs;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextImpl;
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
            remembered(owner);

            SignedInAs.staff(acting.staffId());
            assertThat(current.get().staffId()).isEqualTo(owner.staffId());
            SignedInAs.nobody();
            assertThat(current.get().staffId()).isEqualTo(owner.staffId());
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

    /** As signing in leaves it in the session of the browser. */
    private static void remembered(Actor owner) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(SignedInAs.authentication(owner.staffId())));
    }
}
