package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.gridcase.deliberation.PlanVersion;
import org.gridcase.shared.ui.Times;

/** What is to be done, where, for how much, by whom and until when. */
class PlanCards {

    private final DeliberationWords words;
    private final Times times;
    private final Locale locale;

    PlanCards(DeliberationWords words, Times times, Locale locale) {
        this.words = words;
        this.times = times;
        this.locale = locale;
    }

    /** The plan as it stands, with every amendment since. */
    Section plan(List<PlanVersion> versions) {
        Section card = new Section(new H2(say("deliberation.plan.title")));
        card.addClassName("gc-card");
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

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
