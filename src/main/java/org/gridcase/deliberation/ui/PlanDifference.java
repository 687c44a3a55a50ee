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
            String was = words.planField(change.before(), locale);
            String is = words.planField(change.after(), locale);
            line.getElement().appendChild(Element.createText(" "));
            if (change.after() instanceof String) {
                line.add(new RedlineText(was, is));
            } else {
                // half a date or a sum struck out would be read wrongly
                line.getElement()
                        .appendChild(
                                new Element("del").setText(was),
                                Element.createText(" "),
                                new Element("ins").setText(is));
            }
            changes.add(line);
        }
        setContent(changes);
    }
}
