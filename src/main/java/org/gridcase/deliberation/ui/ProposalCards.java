package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gridcase.casework.CaseState;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.deliberation.ProposalView.CaseProgress;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.deliberation.ProposalView.ResolutionView;
import org.gridcase.shared.ui.Progress;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** What a proposal's page shows of it, alike for officers and for everybody. */
class ProposalCards {

    private final DeliberationWords words;
    private final Times times;
    private final Locale locale;

    ProposalCards(DeliberationWords words, Times times, Locale locale) {
        this.words = words;
        this.times = times;
        this.locale = locale;
    }

    /** What is proposed, with the support it has found and the words it had before. */
    Section text(ProposalView page) {
        Section card = card("deliberation.page.text");
        Paragraph text = new Paragraph(page.text());
        text.addClassNames("gc-words", "gc-case-words");
        card.add(text);
        if (page.place() != null) {
            card.add(muted(say("deliberation.page.place", page.place())));
        }
        if (page.version() > 1) {
            card.add(muted(say("deliberation.page.version", page.version())));
        }
        for (int i = 0; i < page.earlier().size(); i++) {
            boolean last = i == page.earlier().size() - 1;
            card.add(
                    last
                            ? earlier(page.earlier().get(i), page.title(), page.text())
                            : earlier(
                                    page.earlier().get(i),
                                    page.earlier().get(i + 1).title(),
                                    page.earlier().get(i + 1).text()));
        }
        if (page.state() != ProposalState.RECEIVED) {
            card.add(support(page));
        }
        if (page.answer() != null) {
            Paragraph answer = new Paragraph(page.answer());
            answer.addClassNames("gc-words", "gc-quote");
            card.add(new H3(say("deliberation.page.answer")), answer);
        }
        if (page.mergedInto() != null) {
            card.add(muted(say("deliberation.page.mergedInto", page.mergedInto())));
        }
        return card;
    }

    /** A version that people supported, and what the next one made of it. */
    private Component earlier(ProposalView.Earlier earlier, String title, String text) {
        NativeDetails details =
                new NativeDetails(
                        say(
                                "deliberation.page.earlier",
                                earlier.version(),
                                earlier.supporters(),
                                earlier.reason() == null ? "" : earlier.reason()));
        Paragraph changes = new Paragraph();
        changes.addClassNames("gc-words", "gc-quote");
        if (!earlier.title().equals(title)) {
            changes.add(new RedlineText(earlier.title() + "\n", title + "\n"));
        }
        changes.add(new RedlineText(earlier.text(), text));
        details.setContent(changes);
        details.setOpen(true);
        return details;
    }

    private Component support(ProposalView page) {
        Div support = new Div();
        boolean asked = page.state() == ProposalState.SUPPORT && page.needed() > 0;
        Span figure =
                new Span(
                        asked
                                ? say(
                                        "deliberation.page.supportOf",
                                        page.supporters(),
                                        page.needed(),
                                        times.words(locale, page.supportUntil()))
                                : say("deliberation.page.support", page.supporters()));
        support.add(figure);
        if (asked) {
            support.add(Progress.of(page.supporters(), page.needed(), figure.getText()));
        }
        return support;
    }

    /** Plan, meetings, resolution and cases, as far as there are any. */
    List<Component> following(ProposalView page, Function<MeetingFigures, String> room) {
        List<Component> cards = new ArrayList<>();
        if (page.resolution() != null) {
            cards.add(resolution(page));
        }
        if (!page.plan().isEmpty()) {
            cards.add(new PlanCards(words, times, locale).plan(page.plan()));
        }
        if (!page.meetings().isEmpty()) {
            Section card = card("deliberation.page.meetings");
            MeetingCards meetings = new MeetingCards(words, times, locale);
            page.meetings().forEach(meeting -> card.add(meetings.of(meeting, room.apply(meeting))));
            cards.add(card);
        }
        return cards;
    }

    private Section resolution(ProposalView page) {
        ResolutionView resolution = page.resolution();
        Section card = new Section(new H2(say("deliberation.resolution.title", resolution.no())));
        card.addClassName("gc-card");
        Paragraph text = new Paragraph(resolution.text());
        text.addClassNames("gc-words", "gc-case-words");
        card.add(text, muted(standing(resolution)));
        for (ProposalView.Answered answered : resolution.objections()) {
            Paragraph reason =
                    new Paragraph(
                            say(
                                    answered.upheld()
                                            ? "deliberation.resolution.upheld"
                                            : "deliberation.resolution.dismissed",
                                    answered.reason()));
            reason.addClassNames("gc-words", "gc-quote");
            card.add(reason);
        }
        if (resolution.withdrawnAt() == null) {
            card.add(new Milestones(page, times, locale));
        }
        if (!page.cases().isEmpty()) {
            card.add(cases(page));
        }
        if (page.ratings().average() != null) {
            card.add(
                    new Div(
                            say(
                                    "deliberation.resolution.rated",
                                    page.ratings().average(),
                                    page.ratings().count())));
        }
        return card;
    }

    private String standing(ResolutionView resolution) {
        if (resolution.withdrawnAt() != null) {
            return say(
                    "deliberation.resolution.withdrawn",
                    times.words(locale, resolution.withdrawnAt()));
        }
        return resolution.inForceAt() == null
                ? say(
                        "deliberation.resolution.onNotice",
                        times.appointment(locale, resolution.noticeUntil()))
                : say(
                        "deliberation.resolution.inForce",
                        times.words(locale, resolution.inForceAt()));
    }

    /** Progress from the cases that carry it out, with a bar of how many are done. */
    private Div cases(ProposalView page) {
        long done = page.cases().stream().filter(one -> one.endedAt() != null).count();
        String progress = say("deliberation.resolution.cases", done, page.cases().size());
        UnorderedList list = new UnorderedList();
        list.addClassName("gc-case-now");
        for (CaseProgress one : page.cases()) {
            CaseState state = CaseState.valueOf(one.state());
            list.add(
                    new ListItem(
                            new Span(words.item(one.item(), locale)),
                            new StateBadge(
                                    state == CaseState.FILED ? Tone.GOOD : Tone.BUSY,
                                    say(state.key())),
                            muted(
                                    say(
                                            "deliberation.resolution.case",
                                            one.number(),
                                            words.unit(one.unit(), locale),
                                            times.words(locale, one.openedAt()))),
                            muted(ended(one))));
        }
        Div title = new Div(new H3(progress));
        title.addClassName("gc-case-title");
        title.getStyle().set("margin-top", "var(--lumo-space-m)");
        return new Div(title, Progress.of(done, page.cases().size(), progress), list);
    }

    private String ended(CaseProgress one) {
        return one.endedAt() == null
                ? ""
                : say("deliberation.resolution.ended", times.words(locale, one.endedAt()));
    }

    private Section card(String key) {
        Section card = new Section(new H2(say(key)));
        card.addClassName("gc-card");
        return card;
    }

    static Span muted(String text) {
        Span span = new Span(text);
        span.addClassNames("gc-muted", "gc-small");
        return span;
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
