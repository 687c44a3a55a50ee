package org.gridcase.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridcase.notification.Deliveries;
import org.gridcase.operations.Incidents;
import org.gridcase.operations.Operations.Health;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** Health at a glance: four figures, each with a word on whether it is well. */
class HealthTiles extends Div {

    HealthTiles(Health health) {
        addClassName("gc-health");
        tile(
                "operations.health.incidents",
                capped(health.incidents(), Incidents.CAP),
                health.incidents() > 0);
        tile(
                "operations.health.jobs",
                Integer.toString(health.jobsTrying()),
                health.jobsTrying() > 0);
        tile(
                "operations.health.outbox",
                capped(health.outbox().waiting(), Deliveries.CAP),
                health.outbox().late());
        tile(
                "operations.health.duties",
                Integer.toString(health.dutiesStuck()),
                health.dutiesStuck() > 0);
    }

    private void tile(String key, String figure, boolean trouble) {
        Span number = new Span(figure);
        number.addClassName("gc-figure");
        Span word = new Span(getTranslation(key));
        word.addClassName("gc-muted");
        StateBadge state =
                trouble
                        ? new StateBadge(Tone.LATE, getTranslation("operations.health.look"))
                        : new StateBadge(Tone.GOOD, getTranslation("operations.health.well"));
        Div tile = new Div(word, number, state);
        tile.addClassNames("gc-card", "gc-tile");
        add(tile);
    }

    private static String capped(int number, int cap) {
        return number >= cap ? cap + "+" : Integer.toString(number);
    }
}
