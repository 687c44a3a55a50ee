package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.deliberation.ProposalView.CaseProgress;
import org.gridcase.deliberation.ProposalView.ResolutionView;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** How far a resolution has come: made public, in force, given to work, all of it done. */
class Milestones extends OrderedList {

    private final transient Times times;
    private final transient Locale locale;

    Milestones(ProposalView page, Times times, Locale locale) {
        this.times = times;
        this.locale = locale;
        addClassName("gc-case-now");
        ResolutionView resolution = page.resolution();
        List<CaseProgress> cases = page.cases();
        add("published", resolution.publishedAt());
        add("inForce", resolution.inForceAt());
        add("opened", latest(cases.stream().map(CaseProgress::openedAt).toList()));
        boolean done = !cases.isEmpty() && cases.stream().allMatch(one -> one.endedAt() != null);
        add("done", done ? latest(cases.stream().map(CaseProgress::endedAt).toList()) : null);
    }

    private static Instant latest(List<Instant> moments) {
        return moments.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A milestone with its day, or that it is still to come. */
    private void add(String name, Instant reached) {
        String what = say("deliberation.milestone." + name);
        String when =
                reached == null
                        ? say("deliberation.milestone.ahead")
                        : times.words(locale, reached);
        add(
                new ListItem(
                        new StateBadge(reached == null ? Tone.CALM : Tone.GOOD, what),
                        ProposalCards.muted(" " + when)));
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
