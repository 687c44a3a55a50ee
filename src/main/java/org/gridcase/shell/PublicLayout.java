package org.gridcase.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gridcase.shared.ui.LanguageSwitch;

/** Around the pages that anyone may read: the name, the language, and nothing else. */
@Layout("public")
@AnonymousAllowed
class PublicLayout extends Div implements RouterLayout, HasDynamicTitle {
    private final Main page = new Main();

    PublicLayout() {
        addClassName("gc-public");
        Div spacer = new Div();
        spacer.addClassName("gc-spacer");
        Header header = new Header(new Brand("public"), spacer, new LanguageSwitch());
        header.addClassNames("gc-header", "gc-public-header");
        add(header, page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.product");
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.removeAll();
        if (content != null) {
            page.add((Component) content);
        }
    }
}
