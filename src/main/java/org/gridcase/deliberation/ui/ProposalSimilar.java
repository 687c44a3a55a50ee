package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.Deliberations.Similar;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;

/** Proposals that say much the same, each with the way to go on in it together. */
class ProposalSimilar extends Section {

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final transient ProposalView page;
    private final transient Runnable refresh;
    private final boolean any;

    ProposalSimilar(DeliberationParts parts, Actor actor, ProposalView page, Runnable refresh) {
        this.parts = parts;
        this.actor = actor;
        this.page = page;
        this.refresh = refresh;
        addClassName("gc-card");
        add(new H2(getTranslation("deliberation.similar.title")));
        List<Similar> similar =
                parts.deliberations()
                        .similar(actor, page.community(), page.title(), page.text(), page.number());
        any = !similar.isEmpty();
        similar.forEach(one -> add(line(one)));
    }

    boolean any() {
        return any;
    }

    private Div line(Similar one) {
        Anchor title = new Anchor(ProposalPage.to(one.line().number()), one.line().title());
        title.addClassName("gc-case-step");
        Span likeness =
                new Span(
                        getTranslation(
                                "deliberation.similar.likeness", Math.round(one.likeness() * 100)));
        likeness.addClassNames("gc-muted", "gc-small");
        Button merge = new Button(getTranslation("deliberation.deed.MERGE"));
        merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        merge.addClickListener(click -> ask(one));
        Div line =
                new Div(
                        title,
                        parts.words().badge(one.line().state(), getLocale()),
                        likeness,
                        merge);
        line.addClassNames("gc-case-title", "gc-case-objection");
        return line;
    }

    private void ask(Similar one) {
        String requestId = UUID.randomUUID().toString();
        ConfirmAction.ask(
                getTranslation("deliberation.merge.question", one.line().title()),
                getTranslation("deliberation.merge.consequence"),
                getTranslation("deliberation.deed.MERGE"),
                () -> {
                    parts.proposals().merge(actor, page.number(), one.line().number(), requestId);
                    Message.done(getTranslation("deliberation.merge.done"));
                    refresh.run();
                });
    }
}
