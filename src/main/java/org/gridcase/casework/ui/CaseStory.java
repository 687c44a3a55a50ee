package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.audit.AuditEntry;
import org.gridcase.casework.CaseTimeline.Event;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.Timeline;
import org.gridcase.shared.ui.Timeline.Row;

/** Everything that happened, in sentences, the newest first. */
class CaseStory extends Section {

    private static final int PAGE = 15;

    private final transient CaseOnPage page;
    private final List<Row> rows = new ArrayList<>();

    CaseStory(CaseOnPage page) {
        this.page = page;
        addClassNames("gc-card", "gc-case-story");
        load(null);
    }

    private void load(String cursor) {
        Slice<Event> events = page.parts().timeline().of(page.actor(), page.number(), cursor, PAGE);
        events.items().forEach(event -> rows.add(row(event)));
        removeAll();
        add(new H2(getTranslation("casework.story.title")), new Timeline(rows));
        if (events.next() != null) {
            Button more = new Button(getTranslation("casework.story.more"));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(click -> load(events.next()));
            add(more);
        }
    }

    private Row row(Event event) {
        AuditEntry entry = event.entry();
        CaseSentences sentences = page.parts().sentences();
        List<Component> more = new ArrayList<>();
        String below = sentences.below(entry);
        if (below != null) {
            Paragraph words = new Paragraph(below);
            words.addClassNames("gc-words", "gc-quote");
            more.add(words);
        }
        more.addAll(CaseFileLinks.of(event.files()));
        return new Row(
                page.parts().times().moment(entry.at()),
                sentences.say(entry, getLocale()),
                sentences.tone(entry),
                sentences.folded(entry),
                more);
    }
}
