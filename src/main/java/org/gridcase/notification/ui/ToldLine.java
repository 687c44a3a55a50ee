package org.gridcase.notification.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.shared.ui.Times;

/** One line of the bell: what, when, and a dot while it is unread. */
class ToldLine extends NativeButton {

    ToldLine(Bell.Line line, Times times, Runnable open) {
        addClassName("gc-told-line");
        getElement().setAttribute("urgent", line.urgent());
        getElement().setAttribute("unread", line.unread());
        var icon = icon(line.kind()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span kind = new Span(getTranslation(line.kind().key()));
        kind.addClassName("gc-told-kind");
        Span sentence = new Span(line.sentence());
        sentence.addClassName("gc-told-words");
        Span foot = new Span(kind, times.moment(line.at()));
        foot.addClassName("gc-told-foot");
        if (line.unread()) {
            Span unread = new Span(getTranslation("notification.view.unread"));
            unread.addClassName("gc-told-unread");
            foot.add(unread);
        }
        Span words = new Span(sentence, foot);
        words.addClassName("gc-told-body");
        add(icon, words);
        addClickListener(click -> open.run());
    }

    private static VaadinIcon icon(Kind kind) {
        return switch (kind) {
            case EMERGENCY -> VaadinIcon.BOLT;
            case WORK_OFFERED, WORK_HANDED -> VaadinIcon.INBOX;
            case WORK_RETURNED -> VaadinIcon.ARROW_BACKWARD;
            case TRACKING_DUE, DUE_SOON -> VaadinIcon.CLOCK;
            case URGED, OVERDUE -> VaadinIcon.EXCLAMATION_CIRCLE_O;
            case ORDER -> VaadinIcon.FILE_TEXT_O;
            case DECISION_ASKED, DECIDED -> VaadinIcon.QUESTION_CIRCLE_O;
            case MEETING -> VaadinIcon.COMMENTS_O;
            case CASE_FILED -> VaadinIcon.CHECK_CIRCLE_O;
            case DIGEST -> VaadinIcon.SUN_O;
            case INCIDENT -> VaadinIcon.WRENCH;
        };
    }
}
