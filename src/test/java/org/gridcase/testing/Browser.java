package org.gridcase.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function0;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.util.ClassUtils;

/**
 * A browser on the server side: opens pages of the whole application as somebody who is signed in,
 * without a web server. Close it after each test.
 */
public final class Browser implements AutoCloseable {
    private static final Routes ROUTES = new Routes(pages(), refusals(), true);

    private static final List<String> WORDS =
            List.of(
                    "label",
                    "helperText",
                    "placeholder",
                    "errorMessage",
                    "summary",
                    "headerTitle",
                    "title");

    private static final List<String> SPOKEN = List.of("title", "aria-label", "alt");

    private Browser() {}

    /** Opens the start page in Chinese. */
    public static Browser of(ApplicationContext application, Actor person) {
        return of(application, person, Locales.CHINESE);
    }

    public static Browser of(ApplicationContext application, Actor person, Locale locale) {
        return of(application, SignedInAs.authentication(person.staffId()), locale);
    }

    /** Somebody who signed in in a way of her own. */
    public static Browser of(ApplicationContext application, Authentication person, Locale locale) {
        SignedInAs.person(person);
        Browser browser = visitor(application, locale);
        ((FakeRequest) VaadinServletRequest.getCurrent().getRequest()).setUserPrincipalInt(person);
        return browser;
    }

    /** Somebody who is not signed in. */
    public static Browser visitor(ApplicationContext application, Locale locale) {
        Function0<UI> page = () -> SignedInAs.owning(new MockedUI());
        MockVaadin.setup(page, new MockSpringServlet(ROUTES, application, page));
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().setLocale(locale);
        return new Browser();
    }

    /** Goes to a page by its path with query, such as {@code cases?q=x}. */
    public Browser open(String location) {
        UI.getCurrent().navigate("");
        Location to = new Location(location);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        return this;
    }

    /** The view that is shown. */
    public Class<?> shown() {
        UIInternals internals = UI.getCurrent().getInternals();
        return internals.getActiveRouterTargetsChain().get(0).getClass();
    }

    /** Where the browser is, with query. */
    public String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Every word on the page, with its layout, and in open dialogs, menus apart. */
    public String words() {
        MockVaadin.clientRoundtrip();
        StringBuilder text = new StringBuilder();
        // the page hangs on the client's side of the UI, dialogs on the UI itself
        var chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        if (!chain.isEmpty()) {
            collect(chain.get(chain.size() - 1).getElement(), text);
        }
        collect(UI.getCurrent().getElement(), text);
        return text.toString();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        SignedInAs.nobody();
    }

    /** Every word a person sees in the component: texts, labels, helps, placeholders, errors. */
    public static String text(Component component) {
        StringBuilder text = new StringBuilder();
        collect(component.getElement(), text);
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        for (String property : WORDS) {
            String value = element.getProperty(property);
            if (value != null && !value.isEmpty()) {
                text.append(value).append('\n');
            }
        }
        for (String attribute : SPOKEN) {
            String value = element.getAttribute(attribute);
            if (value != null && !value.isEmpty()) {
                text.append(value).append('\n');
            }
        }
        element.getChildren().forEach(child -> collect(child, text));
    }

    /** Pages are package-private, which Karibu's own search passes over. */
    @SuppressWarnings("unchecked")
    private static Set<Class<? extends Component>> pages() {
        return found(new AnnotationTypeFilter(Route.class))
                .map(type -> (Class<? extends Component>) type)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> refusals() {
        return found(new AssignableTypeFilter(HasErrorParameter.class))
                .map(type -> (Class<? extends HasErrorParameter<?>>) type)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.gridcase").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }
}
