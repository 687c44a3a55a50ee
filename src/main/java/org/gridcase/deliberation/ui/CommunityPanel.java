package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.Deliberations.RefusedAct;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.YearlySummary;
import org.gridcase.organisation.Actor;

/** Beside the list: the calendar of meetings, register and rules, the year as a spreadsheet. */
class CommunityPanel extends Div {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final String community;

    CommunityPanel(DeliberationParts parts, Actor actor, String community) {
        this.parts = parts;
        this.actor = actor;
        this.community = community;
        addClassName("gc-case-main");
        add(meetings(), tools());
        List<RefusedAct> refusals = parts.deliberations().refusals(actor, community);
        if (!refusals.isEmpty()) {
            add(refused(refusals));
        }
    }

    private Section meetings() {
        Instant now = parts.clock().instant();
        List<RoomView> coming =
                parts.room()
                        .between(
                                actor,
                                community,
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(366)));
        Section card = new Section(new H2(getTranslation("deliberation.calendar.title")));
        card.addClassName("gc-card");
        card.add(new CommitteeLine(parts.committee().quarter(actor, community), parts.times()));
        if (coming.isEmpty()) {
            card.add(muted(getTranslation("deliberation.calendar.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("gc-case-now");
        coming.forEach(meeting -> list.add(line(meeting)));
        card.add(
                list,
                new MeetingCards(parts.words(), parts.times(), getLocale())
                        .subscription(community));
        return card;
    }

    private ListItem line(RoomView meeting) {
        Anchor room = new Anchor(MeetingRoomPage.to(meeting.id()), meeting.topic());
        room.addClassName("gc-case-step");
        Span when = new Span(parts.times().words(getLocale(), meeting.beginsAt()));
        Span where =
                muted(
                        getTranslation(
                                "deliberation.meeting.when",
                                getTranslation(meeting.kind().key()),
                                meeting.place()));
        ListItem line = new ListItem(room, when, where);
        if ("CANCELLED".equals(meeting.state())) {
            line.add(parts.words().meetingBadge(meeting.state(), null, getLocale()));
        }
        return line;
    }

    private Section tools() {
        Section card = new Section(new H2(getTranslation("deliberation.tools.title")));
        card.addClassName("gc-card");
        if (parts.deliberations().runs(actor, community)) {
            card.add(
                    new Paragraph(
                            new Anchor(
                                    RegisterPage.to(community),
                                    getTranslation("deliberation.tools.register"))));
        }
        card.add(new Paragraph(summary()));
        return card;
    }

    private Component summary() {
        int year = parts.clock().instant().atZone(parts.zone()).getYear();
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    YearlySummary.Sheet sheet =
                                            parts.summary()
                                                    .write(actor, community, year, getLocale());
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(sheet.content()),
                                            sheet.fileName(),
                                            XLSX,
                                            sheet.content().length);
                                }),
                        getTranslation("deliberation.tools.summary", Integer.toString(year)));
        link.addClassName("gc-file");
        return link;
    }

    private Section refused(List<RefusedAct> refusals) {
        Section card = new Section(new H2(getTranslation("deliberation.refused.title")));
        card.addClassName("gc-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("gc-case-now");
        refusals.stream()
                .limit(5)
                .forEach(
                        act ->
                                list.add(
                                        new ListItem(
                                                new Span(
                                                        getTranslation(
                                                                "deliberation.refused."
                                                                        + act.act())),
                                                new Span(getTranslation(act.reason(), "…")),
                                                muted(
                                                        parts.times()
                                                                .words(getLocale(), act.at())))));
        card.add(list);
        return card;
    }

    private static Span muted(String words) {
        Span span = new Span(words);
        span.addClassNames("gc-muted", "gc-small");
        return span;
    }
}
