package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.gridcase.deliberation.RoomView;
import org.gridcase.shared.ui.Progress;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** Who is there against who could be, and whether that is enough. */
class RoomFigures extends Section {

    private final transient DeliberationWords words;
    private final Div content = new Div();

    RoomFigures(DeliberationWords words) {
        this.words = words;
        addClassName("gc-card");
        add(new H2(getTranslation("deliberation.room.presence")), content);
    }

    /** Whether enough are there, and how many are missing. */
    static StateBadge quorum(RoomView room) {
        int there = room.presence().present(room.rules().quorumOf());
        String key =
                room.quorate()
                        ? "deliberation.room.quorate"
                        : "deliberation.room.notQuorate." + room.rules().quorumOf();
        return new StateBadge(
                room.quorate() ? Tone.GOOD : Tone.WARN,
                UI.getCurrent().getTranslation(key, Math.max(0, room.needed() - there)));
    }

    void show(RoomView room) {
        content.removeAll();
        String presence = words.presence(room.presence(), getLocale());
        Span figure = new Span(presence);
        figure.addClassName("gc-case-words");
        content.add(new Div(figure));
        if (room.open()) {
            int there = room.presence().present(room.rules().quorumOf());
            int all = room.presence().entitled(room.rules().quorumOf());
            content.add(
                    Progress.of(there, all, presence),
                    quorum(room),
                    new Paragraph(getTranslation("deliberation.room.online", room.online())));
        }
        Paragraph rules = new Paragraph(words.rules(room.rules(), getLocale()));
        rules.addClassNames("gc-muted", "gc-small");
        Paragraph agenda = new Paragraph(room.agenda());
        agenda.addClassNames("gc-words", "gc-quote");
        content.add(rules, agenda);
        if (room.minutes() != null) {
            Paragraph minutes = new Paragraph(room.minutes());
            minutes.addClassNames("gc-words", "gc-quote");
            content.add(new H2(getTranslation("deliberation.room.minutes")), minutes);
        }
    }
}
