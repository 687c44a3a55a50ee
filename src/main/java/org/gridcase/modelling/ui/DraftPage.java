package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.modelling.DraftState;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.Releases;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;

/** One draft: drawn by its editor, decided by somebody else. */
@Route(ModelsNavigation.PATH + "/drafts/:id")
@PermitAll
class DraftPage extends Div implements BeforeEnterObserver {
    private final transient Drafts drafts;
    private final transient Releases releases;
    private final transient Library library;
    private final transient Vocabulary vocabulary;
    private final transient Texts texts;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient ZoneId place;
    private final transient Times times;
    private final transient ObjectProvider<DraftInsight> insights;

    DraftPage(
            Drafts drafts,
            Releases releases,
            Library library,
            Vocabulary vocabulary,
            Texts texts,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            ZoneId place,
            Times times,
            ObjectProvider<DraftInsight> insights) {
        this.drafts = drafts;
        this.releases = releases;
        this.library = library;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        this.place = place;
        this.times = times;
        this.insights = insights;
        addClassName("gc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_MODELS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        String id = event.getRouteParameters().get("id").orElse("");
        show(Ids.parse(id, "modelling.error.draftUnknown"));
    }

    private void show(long id) {
        removeAll();
        DraftView draft = drafts.view(actor.get(), id);
        String name =
                library.processes(actor.get()).stream()
                        .filter(model -> model.process().equals(draft.process()))
                        .map(model -> chinese() ? model.name() : model.nameEn())
                        .findFirst()
                        .orElse(draft.process());
        add(new PageHeading(getTranslation("modelling.draft.title", name), badge(draft)));
        Div ways = new Div();
        ways.addClassName("gc-case-title");
        ways.getStyle().set("align-items", "baseline");
        if (draft.state() == DraftState.OPEN) {
            difference(draft, ways);
        }
        if (draft.state() == DraftState.PROPOSED || draft.state() == DraftState.OPEN) {
            insights.forEach(insight -> ways.add(insight.of(draft, getLocale())));
        }
        add(ways);
        switch (draft.state()) {
            case PROPOSED ->
                    add(
                            new ReviewPart(
                                    draft,
                                    drafts,
                                    releases,
                                    library,
                                    texts,
                                    actor,
                                    times,
                                    () -> show(id)));
            case OPEN -> edit(draft);
            default -> over(draft, name);
        }
    }

    /** Nothing to do here any more: where to look instead. */
    private void over(DraftView draft, String name) {
        add(new Paragraph(getTranslation("modelling.draft.over")));
        Anchor way =
                new Anchor(
                        ModelsNavigation.process(draft.process()),
                        getTranslation("modelling.change.back", name));
        way.addClassName("gc-link");
        add(new Paragraph(way));
    }

    private boolean chinese() {
        return Locales.nearest(getLocale()) != Locales.ENGLISH;
    }

    /** The way to what this draft changes, for whoever has not proposed it yet. */
    private void difference(DraftView draft, Div ways) {
        library.versions(actor.get(), draft.process()).stream()
                .filter(one -> one.number() != null && one.number().equals(draft.basedOn()))
                .findFirst()
                .ifPresent(
                        one -> {
                            String page =
                                    ModelsNavigation.difference(
                                            draft.process(),
                                            String.valueOf(one.id()),
                                            String.valueOf(draft.id()));
                            Anchor way = new Anchor(page, getTranslation("modelling.change.see"));
                            way.addClassName("gc-link");
                            ways.add(way);
                        });
    }

    private void edit(DraftView draft) {
        if (draft.words() != null) {
            add(new Paragraph(getTranslation("modelling.draft.sentBack", draft.words())));
        }
        try {
            drafts.edit(actor.get(), draft.id());
            add(
                    new EditPart(
                            draft,
                            drafts,
                            vocabulary,
                            texts,
                            actor,
                            place,
                            times,
                            () -> show(draft.id())));
        } catch (Conflict taken) {
            add(
                    new Paragraph(getTranslation(taken.key(), taken.args())),
                    new Button(
                            getTranslation("modelling.draft.takeOver"),
                            click -> {
                                drafts.takeOver(actor.get(), draft.id());
                                show(draft.id());
                            }));
        }
    }

    private StateBadge badge(DraftView draft) {
        Tone tone =
                switch (draft.state()) {
                    case OPEN -> Tone.BUSY;
                    case PROPOSED -> Tone.WARN;
                    case RELEASED -> Tone.GOOD;
                    case DROPPED -> Tone.CALM;
                };
        return new StateBadge(
                tone, getTranslation("modelling.state." + draft.state().name().toLowerCase()));
    }
}
