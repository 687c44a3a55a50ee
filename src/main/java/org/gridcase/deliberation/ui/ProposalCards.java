package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gridcase.casework.CaseState;
import org.gridcase.deliberation.PlanVersion;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.deliberation.ProposalView.CaseProgress;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.deliberation.ProposalView.ResolutionView;
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
            support.add(
                    new ProgressBar(0, page.needed(), Math.min(page.needed(), page.supporters())));
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
            cards.add(plan(page.plan()));
        }
        if (!page.meetings().isEmpty()) {
            Section card = card("deliberation.page.meetings");
            page.meetings()
                    .forEach(
                            meeting ->
                                    card.add(
                                            meeting(
                                                    meeting,
                                                    room.apply(meeting),
                                                    say(meeting.kind().key()))));
            cards.add(card);
        }
        return cards;
    }

    private Section plan(List<PlanVersion> versions) {
        Section card = card("deliberation.plan.title");
        PlanVersion latest = versions.get(versions.size() - 1);
        card.add(facts(latest));
        for (int i = versions.size() - 1; i > 0; i--) {
            card.add(new PlanDifference(versions.get(i - 1), versions.get(i), words, locale));
        }
        return card;
    }

    /** The version of a plan that is voted on, with what an amendment changed last. */
    Component votedOn(List<PlanVersion> versions, int no) {
        Div plan = new Div(new H2(say("deliberation.plan.version", no)));
        PlanVersion voted = versions.get(no - 1);
        plan.add(facts(voted));
        if (no > 1) {
            plan.add(new PlanDifference(versions.get(no - 2), voted, words, locale));
        }
        return plan;
    }

    private DescriptionList facts(PlanVersion version) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gc-facts");
        fact(facts, "what", version.plan().what());
        fact(facts, "place", version.plan().place());
        fact(facts, "cost", words.money(version.plan().cost(), locale));
        fact(facts, "responsible", version.plan().responsible());
        fact(facts, "byWhen", times.day(locale, version.plan().byWhen()));
        return facts;
    }

    private void fact(DescriptionList facts, String field, String value) {
        Span shown = new Span(value);
        shown.addClassName("gc-words");
        facts.add(
                new DescriptionList.Term(say("deliberation.plan." + field)),
                new DescriptionList.Description(shown));
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
        ProgressBar bar = new ProgressBar(0, page.cases().size(), done);
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
                                            words.unit(one.unit(), locale)))));
        }
        return new Div(
                new H3(say("deliberation.resolution.cases", done, page.cases().size())), bar, list);
    }

    private Section card(String key) {
        Section card = new Section(new H2(say(key)));
        card.addClassName("gc-card");
        return card;
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
