package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.audit.AuditEntry;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.ui.Timeline;
import org.gridcase.shared.ui.Timeline.Row;
import org.gridcase.shared.ui.Tone;
import org.gridcase.supervision.OrderView;

/** What happened to an order, in sentences, the newest first. */
class OrderStoryLine extends Section {

    /** Address of files of cases, behind the login. */
    private static final String FILES = "files/";

    private final transient OrderParts parts;

    OrderStoryLine(Actor actor, OrderView view, OrderParts parts) {
        this.parts = parts;
        addClassNames("gc-card", "gc-case-story");
        List<Row> rows =
                new ArrayList<>(
                        parts.register().story(actor, view.number()).stream()
                                .map(this::row)
                                .toList());
        Collections.reverse(rows);
        add(new H2(getTranslation("supervision.order.story")), new Timeline(rows));
    }

    private Row row(AuditEntry entry) {
        List<Component> more = new ArrayList<>();
        if (entry.words() != null) {
            Paragraph words = new Paragraph(entry.words());
            words.addClassNames("gc-words", "gc-quote");
            more.add(words);
        }
        more.addAll(files(entry));
        return new Row(parts.times().moment(entry.at()), sentence(entry), tone(entry), false, more);
    }

    private String sentence(AuditEntry entry) {
        String until = detail(entry, "deadline");
        return getTranslation(
                "supervision.event." + entry.action(),
                parts.words().who(entry.by(), getLocale()),
                until.isEmpty() ? "" : parts.times().words(getLocale(), Instant.parse(until)),
                detail(entry, "leader"),
                detail(entry, "to"));
    }

    private List<Component> files(AuditEntry entry) {
        List<Component> links = new ArrayList<>();
        if (entry.details().get("files") instanceof List<?> ids) {
            for (Object id : ids) {
                parts.attachments()
                        .find(Long.parseLong(id.toString()))
                        .map(OrderStoryLine::link)
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    private static Component link(AttachmentView file) {
        Anchor link =
                new Anchor(
                        FILES + file.id(),
                        VaadinIcon.FILE_TEXT_O.create(),
                        new Span(file.fileName()));
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("gc-file");
        return link;
    }

    private static Tone tone(AuditEntry entry) {
        return switch (entry.action()) {
            case "order.released" -> Tone.GOOD;
            case "order.refused", "order.raised" -> Tone.LATE;
            default -> Tone.CALM;
        };
    }

    private static String detail(AuditEntry entry, String name) {
        Object value = entry.details().get(name);
        return value == null ? "" : value.toString();
    }
}
