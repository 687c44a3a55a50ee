package org.gridcase.casework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.gridcase.casework.CaseState;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** State and handling path of a case as they look everywhere. */
final class CaseBadges {
    private CaseBadges() {}

    static StateBadge state(CaseState state) {
        return new StateBadge(tone(state), say(state.key()));
    }

    static Span path(HandlingPath path) {
        if (path == HandlingPath.EMERGENCY) {
            return new StateBadge(Tone.LATE, say("catalogue.path." + path.code()));
        }
        Span chip = new Span(say("catalogue.path." + path.code()));
        chip.addClassName("gc-chip");
        return chip;
    }

    static Tone tone(CaseState state) {
        return switch (state) {
            case FILED -> Tone.GOOD;
            case WITHDRAWN -> Tone.CALM;
            default -> Tone.BUSY;
        };
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
