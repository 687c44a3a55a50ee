package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.PublicDeliberation.Line;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.EmptyState;

/** Proposals of a community, the newest first, a page at a time. */
class ProposalList extends Div {

    private static final int PAGE = 20;

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final String community;
    private final ProposalState.Step step;

    ProposalList(DeliberationParts parts, Actor actor, String community, ProposalState.Step step) {
        this.parts = parts;
        this.actor = actor;
        this.community = community;
        this.step = step;
        addClassName("gc-public-result");
        load(null);
    }

    private void load(String cursor) {
        Slice<Line> page = parts.deliberations().page(actor, community, step, cursor, PAGE);
        page.items().forEach(line -> add(card(line)));
        if (cursor == null && page.items().isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.COMMENTS_O,
                            getTranslation("deliberation.list.none"),
                            getTranslation("deliberation.list.noneNext")));
        }
        if (page.next() != null) {
            Button more = new Button(getTranslation("deliberation.list.more"));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(
                    click -> {
                        remove(more);
                        load(page.next());
                    });
            add(more);
        }
    }

    private Div card(Line line) {
        Anchor title = new Anchor(ProposalPage.to(line.number()), line.title());
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
