package org.gridcase.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.gridcase.identity.ui.MyPassword;
import org.gridcase.identity.ui.MyTokens;
import org.gridcase.organisation.ui.MyPosts;
import org.gridcase.shared.ui.LanguageSwitch;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.gridcase.shared.ui.Person;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Who I am here: posts and deputies, password, tokens for programs, my language, the way out, the
 * pages of my own, and on telephones all the pages I may use.
 */
@Route(MeView.PATH)
@PermitAll
class MeView extends Div implements HasDynamicTitle {
    static final String PATH = "me";

    MeView(
            Navigation navigation,
            Visitor visitor,
            ObjectProvider<MyPosts> posts,
            ObjectProvider<MyPassword> password,
            ObjectProvider<MyTokens> tokens) {
        addClassNames("gc-page", "narrow");
        visitor.person(getLocale())
                .ifPresent(person -> add(card(person, visitor, password.getObject())));
        List<NavigationEntry> all = navigation.usable();
        add(pages(all, "shell.nav.main", "gc-on-phone"));
        List<NavigationEntry> own =
                all.stream().filter(entry -> entry.section() == Section.PERSONAL).toList();
        if (!own.isEmpty()) {
            add(pages(own, "shell.nav.me", "gc-on-desk"));
        }
        if (visitor.atWork()) {
            add(posts.getObject(), tokens.getObject());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.nav.me") + " · " + getTranslation("shell.product");
    }

    private Div card(Person person, Visitor visitor, MyPassword password) {
        Span standing = new Span(person.standing());
        standing.addClassName("gc-muted");
        Div card = new Div(new H2(person.name()), standing);
        card.addClassName("gc-card");
        Button leave =
                new Button(
                        getTranslation("shell.person.logout"),
                        VaadinIcon.SIGN_OUT.create(),
                        click -> visitor.leave());
        Div foot = new Div(leave, password, new LanguageSwitch(visitor::speak));
        foot.addClassName("gc-foot");
        card.add(foot);
        return card;
    }

    private Nav pages(List<NavigationEntry> entries, String key, String where) {
        Nav pages = new Nav();
        pages.addClassNames("gc-card", "gc-me-links", where);
        pages.setAriaLabel(getTranslation(key));
        for (NavigationEntry entry : entries) {
            pages.add(
                    new Anchor(
                            entry.path(),
                            entry.icon().create(),
                            new Span(getTranslation(entry.key()))));
        }
        return pages;
    }
}
