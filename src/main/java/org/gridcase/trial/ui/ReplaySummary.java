package org.gridcase.trial.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.gridcase.shared.ui.Progress;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.Verdict;

/** How a replay stands and what came of it, in figures. */
class ReplaySummary extends Div {

    ReplaySummary(ReplayView replay, ReplayWords words) {
        addClassName("gc-card");
        String state = "trial.replay.state." + replay.state().name().toLowerCase();
        String played = getTranslation("trial.replay.progress", replay.played(), replay.total());
        Div line =
                new Div(
                        new StateBadge(ReplayWords.tone(replay.state()), getTranslation(state)),
                        new Span(" " + played + " "));
        boolean empty = replay.total() == 0;
        if (!empty) {
            counts(replay, line);
        }
        add(line);
        if (replay.running()) {
            add(Progress.of(replay.played(), replay.total(), played));
        }
        if (empty) {
            add(new Paragraph(getTranslation("trial.replay.noCases")));
        } else {
            String late =
                    getTranslation("trial.replay.late", replay.lateBefore(), replay.lateAfter());
            add(muted(late));
        }
        add(
                muted(
                        getTranslation(
                                "trial.replay.by",
                                replay.askedBy(),
                                words.words().moment(replay.startedAt(), getLocale()))));
        if (replay.outdated()) {
            add(new Paragraph(getTranslation("trial.replay.outdated")));
        }
    }

    private void counts(ReplayView replay, Div line) {
        for (Verdict verdict : Verdict.values()) {
            // of what there is none, nobody needs to be warned
            boolean none = replay.count(verdict) == 0;
            line.add(
                    new StateBadge(
                            none ? Tone.CALM : ReplayWords.tone(verdict),
                            getTranslation(
                                    "trial.replay.count",
                                    getTranslation(verdict.key()),
                                    replay.count(verdict))),
                    new Span(" "));
        }
    }

    private static Paragraph muted(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("gc-muted", "gc-small");
        return line;
    }
}
