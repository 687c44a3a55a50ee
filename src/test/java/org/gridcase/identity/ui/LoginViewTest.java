package org.gridcase.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.DemoAccounts;
import org.gridcase.identity.DemoAccounts.DemoAccount;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The page itself; that the posted form signs in is shown by the test of the doors. */
class LoginViewTest {
    @BeforeEach
    void browser() {
        MockVaadin.setup();
        speak(Locales.CHINESE);
    }

    @AfterEach
    void close() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void theFormPostsToTheDoor() {
        LoginView view = view(List.of());
        LoginForm form = _get(view, LoginForm.class);
        assertThat(form.getAction()).isEqualTo("login");
        assertThat(form.isForgotPasswordButtonVisible()).isFalse();
        assertThat(form.isError()).isFalse();
    }

    @Test
    void withoutADemoThereIsNoListAndNoPassword() {
        LoginView view = view(List.of());
        assertThat(_find(view, DemoList.class)).isEmpty();
        assertThat(texts(view.getElement())).noneMatch(t -> t.contains("heron"));
    }

    @Test
    void inADemoEachRoleIsOneClickAway() {
        LoginView view =
                view(
                        List.of(
                                account("wangge", "苏禾苗", "post.grid-worker"),
                                account("shequ", "梁映雪", "post.community-clerk")));

        List<Element> forms =
                elements(_get(view, DemoList.class).getElement())
                        .filter(e -> tag(e).equals("form"))
                        .toList();
        assertThat(forms).hasSize(2);
        assertThat(forms.get(0).getAttribute("action")).isEqualTo("login");
        assertThat(forms.get(0).getAttribute("method")).isEqualTo("post");
        assertThat(
                        forms.get(0)
                                .getChildren()
                                .filter(e -> tag(e).equals("input"))
                                .map(e -> e.getAttribute("name") + "=" + e.getAttribute("value")))
                .containsExactly("username=wangge", "password=three quiet herons");
        assertThat(texts(forms.get(0))).contains("苏禾苗", "槐青社区第一网格");
    }

    private static LoginView view(List<DemoAccount> accounts) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (!accounts.isEmpty()) {
            beans.addBean("demoAccounts", (DemoAccounts) () -> accounts);
        }
        LoginView view =
                new LoginView(
                        new CurrentAccount(java.time.Clock.systemUTC(), java.util.Optional::empty),
                        beans.getBeanProvider(DemoAccounts.class));
        UI.getCurrent().add(view);
        return view;
    }

    private static DemoAccount account(String username, String name, String post) {
        return new DemoAccount(
                username, "three quiet herons", name, post, "槐青社区第一网格", "Huaiqing Grid 1");
    }

    private static void speak(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().setLocale(locale);
    }

    private static String tag(Element element) {
        return element.isTextNode() ? "" : element.getTag();
    }

    private static Stream<Element> elements(Element top) {
        return Stream.concat(Stream.of(top), top.getChildren().flatMap(LoginViewTest::elements));
    }

    private static List<String> texts(Element top) {
        List<String> texts = new ArrayList<>();
        elements(top).filter(Element::isTextNode).map(Element::getText).forEach(texts::add);
        return texts;
    }
}
