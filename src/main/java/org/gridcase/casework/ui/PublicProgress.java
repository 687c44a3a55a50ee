package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.casework.PublicCases.Milestone;
import org.gridcase.casework.PublicCases.Progress;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.Timeline;
import org.gridcase.shared.ui.Timeline.Row;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** How far a matter is, as its reporter may know: no names and nobody's words. */
class PublicProgress extends Section {

    private final transient CaseNames words;
    private final transient Times times;

    PublicProgress(Progress progress, CaseNames words, Times times) {
        this.words = words;
        this.times = times;
        addClassNames("gc-card", "gc-public-progress");
        Div title = new Div(new H2(title(progress)), CaseBadges.state(progress.state()));
        title.addClassName("gc-case-title");
        add(title, facts(progress), new Timeline(milestones(progress)));
    }

    private String title(Progress progress) {
        return words.step(progress.title(), progress.titleEn(), getLocale());
    }

    private DescriptionList facts(Progress progress) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gc-facts");
        fact(facts, "casework.public.number", new Span(progress.number()));
        fact(facts, "casework.facts.reportedAt", times.moment(progress.reportedAt()));
        if (progress.endedAt() == null) {
            fact(
                    facts,
                    "casework.public.where",
                    new Span(words.unit(progress.unit(), getLocale())));
        }
        if (progress.rating() != null) {
            fact(
                    facts,
                    "casework.public.rated",
                    new Span(
                            CaseRating.stars(progress.rating()),
                            new Span(getTranslation("casework.stars." + progress.rating()))));
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(
                new DescriptionList.Term(value.getTranslation(key)),
                new DescriptionList.Description(value));
    }

    private List<Row> milestones(Progress progress) {
        List<Row> rows = new ArrayList<>();
        progress.milestones().forEach(milestone -> rows.add(row(milestone)));
        Collections.reverse(rows);
        return rows;
    }

    private Row row(Milestone milestone) {
        Tone tone = "case.filed".equals(milestone.action()) ? Tone.GOOD : Tone.CALM;
        return new Row(times.moment(milestone.at()), sentence(milestone), tone, false, List.of());
    }

    private String sentence(Milestone milestone) {
        String key = "casework.milestone." + milestone.action();
        String step =
                milestone.stepName() == null
                        ? ""
                        : words.step(milestone.stepName(), milestone.stepNameEn(), getLocale());
        String unit = words.unit(milestone.unit(), getLocale());
        String variant = key + "." + milestone.outcome();
        return getTranslation(
                words.knows(Locales.nearest(getLocale()), variant) ? variant : key, step, unit);
    }
}
