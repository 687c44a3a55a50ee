package org.gridcase.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.shared.ui.HeaderPart;
import org.gridcase.shared.ui.LanguageSwitch;
import org.gridcase.shared.ui.NavigationChanged;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.PageKeys;
import org.gridcase.shared.ui.Person;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Around every page of people who are signed in. It shows nothing of its own beyond what the person
 * may use, so that it can also stand around an error page of somebody who is not.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Navigation navigation;
    private final transient Visitor visitor;
    private final transient List<NavigationEntry> entries;
    private final SideNavigation sideNavigation;
    private final BottomBar bottomBar;

    MainLayout(Navigation navigation, Visitor visitor, ObjectProvider<HeaderPart> headerParts) {
        this.navigation = navigation;
        this.visitor = visitor;
        Person person = visitor.person(getLocale()).orElse(null);
        entries = person == null ? List.of() : navigation.usable();
        sideNavigation = new SideNavigation(entries);
        bottomBar = new BottomBar(Navigation.onPhone(entries));
        setPrimarySection(Section.NAVBAR);
        addToNavbar(header(person, headerParts));
        if (person != null) {
            addToDrawer(sideNavigation);
            addToNavbar(true, bottomBar);
        }
    }

    private Header header(Person person, ObjectProvider<HeaderPart> parts) {
        Header header = new Header();
        header.addClassName("gc-header");
        if (person != null) {
            DrawerToggle toggle = new DrawerToggle();
            toggle.setAriaLabel(getTranslation("shell.nav.toggle"));
            header.add(toggle);
        }
        header.add(new Brand(""));
        if (entries.stream().anyMatch(entry -> SearchBox.LEDGER.equals(entry.path()))) {
            header.add(new SearchBox(), searchKey());
        } else {
            Div spacer = new Div();
            spacer.addClassName("gc-spacer");
            header.add(spacer);
        }
        if (person == null) {
            header.add(new LanguageSwitch());
        } else {
            parts.forEach(part -> header.add(part.create()));
            header.add(onDesk(new LanguageSwitch(visitor::speak)));
            header.add(onDesk(new PersonMenu(person, visitor)));
        }
        return header;
    }

    private static Span onDesk(Component part) {
        Span wrapped = new Span(part);
        wrapped.addClassName("gc-desk");
        return wrapped;
    }

    private PageKeys searchKey() {
        return new PageKeys().focus("/", getTranslation("shell.search.hint"), ".gc-search");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Registration changes =
                ComponentUtil.addListener(
                        event.getUI(), NavigationChanged.class, changed -> count());
        addDetachListener(
                detached -> {
                    changes.remove();
                    detached.unregisterListener();
                });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bottomBar.show(event.getLocation().getPath());
        count();
    }

    private void count() {
        Map<NavigationEntry, Integer> waiting =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry, entry -> entry.count().getAsInt()));
        sideNavigation.count(waiting);
        bottomBar.count(waiting);
    }

    /** Name of the page's entry in the navigation; views with a better title have their own. */
    @Override
    public String getPageTitle() {
        String path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        String product = getTranslation("shell.product");
        return navigation
                .around(path)
                .map(entry -> getTranslation(entry.key()) + " · " + product)
                .orElse(product);
    }
}
