package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.deliberation.Deliberations.Event;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.Timeline;
import org.gridcase.shared.ui.Timeline.Row;
import org.gridcase.shared.ui.Tone;

/** Everything that happened, in sentences, the newest first. */
class ProposalStory extends Section {

    private static final int PAGE = 20;

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final String number;
    private final transient List<Row> rows = new ArrayList<>();

    ProposalStory(DeliberationParts parts, Actor actor, String number) {
        this.parts = parts;
        this.actor = actor;
        this.number = number;
        addClassNames("gc-card", "gc-case-story");
        load(null);
    }

    private void load(String cursor) {
        Slice<Event> events = parts.deliberations().timeline(actor, number, cursor, PAGE);
        events.items().forEach(event -> rows.add(row(event)));
        removeAll();
        add(new H2(getTranslation("deliberation.page.story")), new Timeline(rows));
        if (events.next() != null) {
            Button more = new Button(getTranslation("deliberation.list.more"));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(click -> load(events.next()));
            add(more);
        }
    }

    private Row row(Event event) {
        List<Component> more = new ArrayList<>();
        if (event.entry().words() != null) {
            Paragraph words = new Paragraph(event.entry().words());
            words.addClassNames("gc-words", "gc-quote");
            more.add(words);
        }
        return new Row(
                parts.times().moment(event.entry().at()),
                parts.words().event(event.entry(), getLocale()),
                Tone.CALM,
                parts.words().folded(event.entry()),
                more);
    }
}
