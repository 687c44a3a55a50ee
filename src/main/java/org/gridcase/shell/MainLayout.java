package org.gridcase.shell;

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
import java.util.List;
import org.gridcase.shared.ui.LanguageSwitch;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.PageKeys;

/**
 * Around every page of people who are signed in. It shows nothing of its own beyond what the person
 * may use, so that it can also stand around an error page of somebody who is not.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final transient Navigation navigation;
    private final transient Visitor visitor;
    private final BottomBar bottomBar;

    MainLayout(Navigation navigation, Visitor visitor) {
        this.navigation = navigation;
        this.visitor = visitor;
        boolean known = visitor.person(getLocale()).isPresent();
        List<NavigationEntry> entries = known ? navigation.usable() : List.of();
        bottomBar = new BottomBar(known ? navigation.onPhone() : List.of());
        setPrimarySection(Section.NAVBAR);
        addToNavbar(header(entries));
        if (known) {
            addToDrawer(new SideNavigation(entries));
            addToNavbar(true, bottomBar);
        }
    }

    private Header header(List<NavigationEntry> entries) {
        Header header = new Header();
        header.addClassName("gc-header");
        if (!entries.isEmpty()) {
            DrawerToggle toggle = new DrawerToggle();
            toggle.setAriaLabel(getTranslation("shell.nav.toggle"));
            header.add(toggle);
        }
        header.add(new Brand(""));
        if (entries.stream().anyMatch(entry -> SearchBox.LEDGER.equals(entry.path()))) {
            header.add(new SearchBox(), keys());
        } else {
            Div spacer = new Div();
            spacer.addClassName("gc-spacer");
            header.add(spacer);
        }
        header.add(onDesk(new LanguageSwitch(visitor::speak)));
        visitor.person(getLocale())
                .ifPresent(person -> header.add(onDesk(new PersonMenu(person, visitor))));
        return header;
    }

    private static Span onDesk(com.vaadin.flow.component.Component part) {
        Span wrapped = new Span(part);
        wrapped.addClassName("gc-desk");
        return wrapped;
    }

    private PageKeys keys() {
        return new PageKeys().focus("/", getTranslation("shell.search.hint"), ".gc-search");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        bottomBar.show(path);
        if (!(getContent() instanceof HasDynamicTitle)) {
            getUI().ifPresent(ui -> ui.getPage().setTitle(title(path)));
        }
    }

    private String title(String path) {
        String product = getTranslation("shell.product");
        return navigation
                .around(path)
                .map(entry -> getTranslation(entry.key()) + " · " + product)
                .orElse(product);
    }
}
