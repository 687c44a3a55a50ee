package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.PublicEntry;

/** What a resident can do here without login. */
@Route("public")
@AnonymousAllowed
class PublicHomePage extends PublicPage {

    PublicHomePage(List<PublicEntry> more) {
        super("casework.public.title");
        add(
                new PageHeading(getTranslation("casework.public.title")),
                entry(
                        PublicTrackPage.PATH,
                        VaadinIcon.SEARCH,
                        "casework.public.track.title",
                        "casework.public.track.what"),
                entry(
                        PublicNoticesPage.PATH,
                        VaadinIcon.CLIPBOARD_TEXT,
                        "casework.public.notices.title",
                        "casework.public.notices.what"));
        more.stream()
                .sorted(Comparator.comparingInt(PublicEntry::order))
                .forEach(e -> add(entry(e.path(), e.icon(), e.titleKey(), e.whatKey())));
    }

    private Anchor entry(String path, VaadinIcon icon, String titleKey, String whatKey) {
        Span title = new Span(getTranslation(titleKey));
        title.addClassName("gc-case-step");
        Span what = new Span(getTranslation(whatKey));
        what.addClassName("gc-muted");
        Anchor link = new Anchor(path, icon.create(), new Div(new Div(title), new Div(what)));
        link.addClassNames("gc-card", "gc-public-entry");
        return link;
    }
}
