package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.gridcase.casework.PublicCases;
import org.gridcase.casework.VisitorLimits;
import org.gridcase.casework.VisitorLimits.Visit;
import org.gridcase.publicity.NoticeView;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;

/**
 * A notice, and a place to object to it. What is no longer on notice is no longer shown: its time
 * in public is over.
 */
@Route(PublicNoticesPage.PATH + "/:id([0-9]+)")
@AnonymousAllowed
class PublicNoticePage extends PublicPage implements BeforeEnterObserver {

    private final transient Notices notices;
    private final transient PublicCases cases;
    private final transient VisitorLimits limits;
    private final transient CaseNames words;
    private final transient Times times;

    PublicNoticePage(
            Notices notices,
            PublicCases cases,
            VisitorLimits limits,
            CaseNames words,
            Times times) {
        super("casework.public.notices.title");
        this.notices = notices;
        this.cases = cases;
        this.limits = limits;
        this.words = words;
        this.times = times;
    }

    static String to(long id) {
        return PublicNoticesPage.PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String id = event.getRouteParameters().get("id").orElse("");
        find(id).ifPresentOrElse(this::show, this::showNothing);
    }

    private Optional<NoticeView> find(String id) {
        try {
            return Optional.of(notices.notice(Long.parseLong(id))).filter(NoticeView::open);
        } catch (NotFound | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    private void show(NoticeView notice) {
        Paragraph text = new Paragraph(notice.text().in(getLocale()));
        text.addClassName("gc-words");
        Section card =
                new Section(
                        new H2(notice.title().in(getLocale())),
                        text,
                        new CaseNoticeTerm(notice, words, times));
        card.addClassName("gc-card");
        add(new PageHeading(getTranslation("casework.public.notices.title")), card);
        if (cases.takesObjections(notice.id())) {
            add(
                    new PublicObjection(
                            (said, contact, request) ->
                                    object(notice.id(), said, contact, request)));
        }
    }

    private void object(long notice, String said, String contact, String requestId) {
        limits.admit(Visit.OBJECTION, address());
        cases.object(notice, said, contact, requestId);
    }

    private void showNothing() {
        add(
                new EmptyState(
                        VaadinIcon.CLIPBOARD_TEXT,
                        getTranslation("casework.public.notices.gone"),
                        getTranslation("casework.public.notices.noneNext")));
    }
}
