package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.gridcase.inbox.InboxRow;
import org.gridcase.shared.DomainException;

/** What a row is about, with the way to its own page, above the step to be done. */
class SubjectPane extends Div {

    SubjectPane(InboxRow row, SubjectPages pages, WorkItemPanel panel) {
        addClassNames("gc-page", "gc-subject");
        Optional<SubjectSummary> summary = pages.of(row.kind());
        Div about = new Div(heading(row, pages, summary));
        about.addClassNames("gc-card", "gc-subject-about");
        about.setClassName("gc-emergency", row.urgent());
        about.add(summary.map(known -> body(known, row)).orElseGet(() -> place(row)));
        add(about);
        if (panel != null) {
            add(panel);
        }
    }

    private Div heading(InboxRow row, SubjectPages pages, Optional<SubjectSummary> summary) {
        Div heading = new Div(new H2(Spoken.of(getLocale(), row.title(), row.titleEn())));
        heading.addClassName("gc-subject-heading");
        pages.lane(row).ifPresent(key -> heading.add(muted(getTranslation(key))));
        heading.add(
                summary.<Component>map(known -> link(known.path(row.ref()), row.ref()))
                        .orElseGet(() -> muted(row.ref())));
        return heading;
    }

    private Anchor link(String path, String ref) {
        Anchor link = new Anchor(path, new Span(ref), VaadinIcon.ANGLE_RIGHT.create());
        link.addClassName("gc-subject-link");
        link.setTitle(getTranslation("inbox.subject.open"));
        return link;
    }

    private Component body(SubjectSummary summary, InboxRow row) {
        try {
            return summary.show(row.ref());
        } catch (DomainException refused) {
            return new Paragraph(getTranslation(refused.key(), refused.args()));
        }
    }

    private static Component place(InboxRow row) {
        return new Paragraph(row.place() == null ? "" : row.place());
    }

    private static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("gc-muted");
        return span;
    }
}
