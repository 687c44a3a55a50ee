package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.gridcase.deliberation.PlanVersion;

/** What an amendment changed: struck out what was there, underlined what stands there now. */
class PlanDifference extends NativeDetails {

    PlanDifference(PlanVersion before, PlanVersion after, DeliberationWords words, Locale locale) {
        setSummaryText(
                words.say(
                        locale,
                        "deliberation.plan.difference",
                        before.no(),
                        after.no(),
                        after.reason() == null ? "" : after.reason()));
        setOpen(true);
        Div changes = new Div();
        changes.addClassName("gc-quote");
        for (PlanVersion.Change change : after.since(before)) {
            Div line = new Div(new Span(words.say(locale, "deliberation.plan." + change.field())));
            line.getElement()
                    .appendChild(
                            Element.createText(" "),
                            new Element("del").setText(words.planField(change.before(), locale)),
                            Element.createText(" "),
                            new Element("ins").setText(words.planField(change.after(), locale)));
            changes.add(line);
        }
        setContent(changes);
    }
}
