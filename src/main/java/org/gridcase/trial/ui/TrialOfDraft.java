package org.gridcase.trial.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.ui.DraftInsight;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.Replays;
import org.gridcase.trial.Trials;

/**
 * On the page of a draft: the way to its trial, and what a replay said, for whoever releases it.
 */
@org.springframework.stereotype.Component
class TrialOfDraft implements DraftInsight {

    private final Trials trials;
    private final Replays replays;
    private final ReplayWords words;
    private final CurrentActor actor;

    TrialOfDraft(Trials trials, Replays replays, ReplayWords words, CurrentActor actor) {
        this.trials = trials;
        this.replays = replays;
        this.words = words;
        this.actor = actor;
    }

    @Override
    public Component of(DraftView draft, Locale locale) {
        Div part = new Div(link(TrialNavigation.trial(draft.id()), "trial.draft.try", locale));
        part.addClassName("gc-case-title");
        part.getStyle().set("flex", "1 1 20rem");
        if (trials.proposals(draft.process())) {
            part.add(new Span(I18NProvider.translate(locale, "trial.error.casesOnly")));
            return part;
        }
        part.add(link(TrialNavigation.replay(draft.id()), "trial.draft.replay", locale));
        Optional<ReplayView> latest = replays.latest(actor.get(), draft.id());
        part.add(
                latest.map(this::summary)
                        .orElseGet(
                                () ->
                                        new Span(
                                                I18NProvider.translate(
                                                        locale, "trial.replay.none"))));
        return part;
    }

    private Component summary(ReplayView replay) {
        ReplaySummary summary = new ReplaySummary(replay, words);
        summary.getStyle().set("flex-basis", "100%");
        return summary;
    }

    private static Anchor link(String path, String key, Locale locale) {
        Anchor link = new Anchor(path, I18NProvider.translate(locale, key));
        link.addClassName("gc-link");
        return link;
    }
}
