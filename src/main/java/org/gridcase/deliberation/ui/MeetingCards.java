package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.shared.ui.Times;

/** Meetings as officers and everybody read of them, with what became of them. */
class MeetingCards {

    private final DeliberationWords words;
    private final Times times;
    private final Locale locale;

    MeetingCards(DeliberationWords words, Times times, Locale locale) {
        this.words = words;
        this.times = times;
        this.locale = locale;
    }

    /** A meeting on its community's page, by what it is about. */
    Component announced(MeetingFigures meeting) {
        return meeting(
                meeting,
                PublicProposalPage.to(meeting.proposal()),
                say("deliberation.meeting.about", say(meeting.kind().key()), meeting.topic()));
    }

    /** The meetings of a community to subscribe to; the file is no page of this application. */
    Component subscription(String community) {
        String language = locale.getLanguage();
        Anchor link =
                new Anchor(
                        MeetingFeedController.of(community) + "?lang=" + language,
                        say("deliberation.feed.subscribe"));
        link.setRouterIgnore(true);
        return link;
    }

    /** A meeting of a proposal; the path of its room is null where there is none to enter. */
    Component of(MeetingFigures meeting, String path) {
        return meeting(meeting, path, say(meeting.kind().key()));
    }

    private Component meeting(MeetingFigures meeting, String path, String name) {
        Div heading =
                new Div(
                        path == null ? new Span(name) : new Anchor(path, name),
                        words.meetingBadge(meeting.state(), meeting.result(), locale));
        heading.addClassNames("gc-case-title", "gc-case-step");
        Div box =
                new Div(
                        heading,
                        muted(
                                say(
                                        "deliberation.meeting.when",
                                        times.appointment(locale, meeting.beginsAt()),
                                        meeting.place())));
        box.addClassName("gc-case-objection");
        String change =
                words.change(meeting.state(), meeting.movedFrom(), meeting.changeReason(), locale);
        if (change != null) {
            Div changed = new Div(change);
            changed.addClassName("gc-words");
            box.add(changed);
        }
        if ("CANCELLED".equals(meeting.state())) {
            return box;
        }
        if ("CONVENED".equals(meeting.state())) {
            Paragraph agenda = new Paragraph(meeting.agenda());
            agenda.addClassNames("gc-words", "gc-quote");
            box.add(agenda);
        } else {
            box.add(new Div(words.presence(meeting.presence(), locale)));
        }
        if (meeting.count() != null) {
            box.add(new Div(words.count(meeting.count(), locale)));
        }
        return box;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassNames("gc-muted", "gc-small");
        return span;
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
