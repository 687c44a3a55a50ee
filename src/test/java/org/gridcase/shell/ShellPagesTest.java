package org.gridcase.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.Pages;
import org.gridcase.testing.SignedInAs;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What stands around the pages, for people, visitors, and when something goes wrong. */
@GridCaseTest
@Import(TestTown.class)
class ShellPagesTest {
    @Autowired ApplicationContext application;
    @Autowired TestTown town;

    /** A page that the domain refuses to open. */
    @AnonymousAllowed
    public static class RefusingView extends Div {
        public RefusingView() {
            throw new Denied("shell.error.denied");
        }
    }

    /** A page with a fault. */
    @AnonymousAllowed
    public static class BrokenView extends Div {
        public BrokenView() {
            throw new IllegalStateException("secret of the machine");
        }
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        SignedInAs.nobody();
    }

    @Test
    void thePersonIsKnownByPostAndUnit() {
        open(Locales.CHINESE);
        Visitor visitor = application.getBean(Visitor.class);
        assertThat(visitor.person(Locales.CHINESE).orElseThrow().standing())
                .contains("社区受理")
                .doesNotContain("community-clerk", "HQ");
        assertThat(visitor.person(Locales.ENGLISH).orElseThrow().standing()).endsWith("clerk");
        assertThat(_find(SideNavItem.class)).isNotEmpty();
    }

    @Test
    void englishIsSpokenToWhoeverChoseIt() {
        open(Locales.ENGLISH);
        assertThat(words()).contains("Today").doesNotContain("今日");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Today · GridCase");
    }

    @Test
    void aVisitorSeesNoNavigation() {
        open(Locales.CHINESE);
        SignedInAs.nobody();
        SignedInAs.owning(UI.getCurrent());
        MainLayout layout =
                application.getAutowireCapableBeanFactory().createBean(MainLayout.class);
        UI.getCurrent().add(layout);
        assertThat(_find(layout, SideNavItem.class)).isEmpty();
        assertThat(layout.getElement().getTextRecursively()).contains("网格办");
    }

    @Test
    void aRefusalIsSaidInTheDomainsWords() {
        open(Locales.CHINESE);
        RouteConfiguration.forApplicationScope().setRoute("refusing", RefusingView.class);
        UI.getCurrent().navigate("refusing");
        assertThat(words()).contains("您没有办理这件事的权限");
    }

    @Test
    void aFaultShowsNothingOfTheMachine() {
        open(Locales.CHINESE);
        RouteConfiguration.forApplicationScope().setRoute("broken", BrokenView.class);
        UI.getCurrent().navigate("broken");
        assertThat(words()).contains("页面没有打开").doesNotContain("secret", "Exception");
    }

    private void open(Locale locale) {
        String staffId = town.who(Post.COMMUNITY_CLERK, "HQ").staffId();
        SignedInAs.staff(staffId);
        MockVaadin.setMockRequestFactory(
                session -> {
                    FakeRequest request = new FakeRequest(session);
                    request.setUserPrincipalInt(SignedInAs.authentication(staffId));
                    return request;
                });
        MockVaadin.setup(() -> SignedInAs.owning(new MockedUI()), new Pages(application));
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().navigate("me");
        UI.getCurrent().navigate("");
    }

    /** All that stands on the page, layout and view. */
    private static String words() {
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return chain.get(chain.size() - 1).getElement().getTextRecursively();
    }
}
