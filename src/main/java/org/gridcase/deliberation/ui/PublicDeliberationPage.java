package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.deliberation.PublicDeliberation.Line;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;

/** What a community's residents propose, meet about and have resolved; for anyone to read. */
@Route(DeliberationNavigation.PUBLIC + "/:community?")
@AnonymousAllowed
class PublicDeliberationPage extends ResidentsPage implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final transient PublicParts parts;
    private final Div list = new Div();
    private String community;

    PublicDeliberationPage(PublicParts parts) {
        super("deliberation.public.title");
        this.parts = parts;
        list.addClassName("gc-public-result");
    }

    static String to(String community) {
        return DeliberationNavigation.PUBLIC + "/" + community;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> communities = parts.inPublic().communities();
        removeAll();
        add(new PageHeading(getTranslation("deliberation.public.title")));
        community =
                event.getRouteParameters()
                        .get("community")
                        .filter(communities::contains)
                        .orElse(communities.isEmpty() ? null : communities.get(0));
        if (community == null) {
            add(
                    new EmptyState(
                            VaadinIcon.COMMENTS_O,
                            getTranslation("deliberation.list.none"),
                            getTranslation("deliberation.public.noneNext")));
            return;
        }
        add(choice(communities), ways());
        List<MeetingFigures> meetings =
                parts.inPublic().meetings(community).stream()
                        .filter(meeting -> !"CLOSED".equals(meeting.state()))
                        .toList();
        if (!meetings.isEmpty()) {
            add(meetings(meetings));
        }
        list.removeAll();
        add(new H2(getTranslation("deliberation.public.proposals")), list);
        load(null);
    }

    private Select<String> choice(List<String> communities) {
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation("deliberation.view.community"));
        choice.setItems(communities);
        choice.setItemLabelGenerator(unit -> parts.words().unit(unit, getLocale()));
        choice.setValue(community);
        choice.setWidthFull();
        choice.addValueChangeListener(
                change -> getUI().ifPresent(ui -> ui.navigate(to(change.getValue()))));
        return choice;
    }

    private Div ways() {
        Div ways =
                new Div(
                        way(PublicProposePage.PATH, VaadinIcon.EDIT, "deliberation.propose.title"),
                        way(
                                PublicVotePage.PATH,
                                VaadinIcon.CHECK_SQUARE_O,
                                "deliberation.publicVote.title"));
        ways.getStyle()
                .set("display", "grid")
                .set("gap", "var(--lumo-space-m)")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 10rem), 1fr))")
                .set("margin", "var(--lumo-space-m) 0");
        return ways;
    }

    /** What a resident comes for, large enough for a thumb. */
    private Anchor way(String path, VaadinIcon icon, String key) {
        Span word = new Span(getTranslation(key));
        word.addClassName("gc-case-step");
        Anchor way = new Anchor(path, icon.create(), word);
        way.addClassNames("gc-card", "gc-public-entry");
        return way;
    }

    private Section meetings(List<MeetingFigures> meetings) {
        Section card = new Section(new H2(getTranslation("deliberation.calendar.title")));
        card.addClassName("gc-card");
        MeetingCards cards = new MeetingCards(parts.words(), parts.times(), getLocale());
        meetings.forEach(meeting -> card.add(cards.announced(meeting)));
        card.add(cards.subscription(community));
        return card;
    }

    private void load(String cursor) {
        Slice<Line> page = parts.inPublic().page(community, null, cursor, PAGE);
        page.items().forEach(line -> list.add(card(line)));
        if (cursor == null && page.items().isEmpty()) {
            list.add(
                    new EmptyState(
                            VaadinIcon.COMMENTS_O,
                            getTranslation("deliberation.list.none"),
                            getTranslation("deliberation.public.noneNext")));
        }
        if (page.next() != null) {
            Button more = new Button(getTranslation("deliberation.list.more"));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(
                    click -> {
                        list.remove(more);
                        load(page.next());
                    });
            list.add(more);
        }
    }

    private Div card(Line line) {
        Anchor title = new Anchor(PublicProposalPage.to(line.number()), line.title());
        title.addClassName("gc-case-step");
        Div heading = new Div(title, parts.words().badge(line.state(), getLocale()));
        heading.addClassName("gc-case-title");
        Span more =
                new Span(
                        getTranslation(
                                "deliberation.list.line",
                                line.number(),
                                line.supporters(),
                                parts.times().words(getLocale(), line.proposedAt())));
        more.addClassNames("gc-muted", "gc-small");
        Div card = new Div(heading, more);
        card.addClassName("gc-card");
        return card;
    }
}
