package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Div;
import org.gridcase.deliberation.StandingCommittee.Quarter;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** Whether the standing committee, where there is one, has met this quarter. */
class CommitteeLine extends Div {

    CommitteeLine(Quarter quarter, Times times) {
        setVisible(quarter.members() > 0);
        if (quarter.held() > 0) {
            add(new StateBadge(Tone.GOOD, say("held", quarter.held())));
        } else if (quarter.convened() > 0) {
            add(new StateBadge(Tone.CALM, say("convened")));
        } else {
            Div by = new Div(say("by", times.day(getLocale(), quarter.lastDay())));
            by.addClassNames("gc-muted", "gc-small");
            add(new StateBadge(Tone.WARN, say("none")), by);
        }
    }

    private String say(String what, Object... args) {
        return getTranslation("deliberation.committee." + what, args);
    }
}
