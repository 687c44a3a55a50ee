package org.gridcase.trial.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Timeline;
import org.gridcase.shared.ui.Tone;
import org.gridcase.trial.TrialNote;
import org.gridcase.trial.TrialView;
import org.gridcase.trial.Trials;

/**
 * A draft is played: where the case stands, what waits for whom, time to move on, what happened.
 */
@Route(TrialNavigation.TRIAL)
@PermitAll
class TrialPage extends Div implements BeforeEnterObserver {

    private final transient Trials trials;
    private final transient Drafts drafts;
    private final transient Units units;
    private final transient TrialWords words;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private final transient ZoneId place;
    private transient DraftView draft;

    TrialPage(
            Trials trials,
            Drafts drafts,
            Units units,
            TrialWords words,
            CurrentActor actor,
            Jurisdiction jurisdiction,
            ZoneId place) {
        this.trials = trials;
        this.drafts = drafts;
        this.units = units;
        this.words = words;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        this.place = place;
        addClassNames("gc-page", "gc-models");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_MODELS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        String id = event.getRouteParameters().get("id").orElse("");
        draft = drafts.view(actor.get(), Ids.parse(id, "modelling.error.draftUnknown"));
        show(trials.view(actor.get(), draft.id()));
    }

    private void show(Optional<TrialView> under) {
        removeAll();
        String name = words.process(actor.get(), draft.process(), getLocale());
        StateBadge badge = new StateBadge(Tone.CALM, getTranslation("trial.page.onPaper"));
        add(new PageHeading(getTranslation("trial.page.title", name), badge));
        Anchor back =
                new Anchor(
                        TrialNavigation.draft(draft.id()),
                        getTranslation("trial.page.backToDraft"));
        back.addClassName("gc-link");
        Paragraph hint = new Paragraph(getTranslation("trial.page.hint"));
        hint.addClassName("gc-muted");
        add(back, hint);
        under.ifPresentOrElse(
                this::play,
                () -> add(new TrialBegin(draft, trials, units, words, actor, this::show)));
    }

    private void play(TrialView now) {
        Div left =
                new Div(
                        new TrialMap(now, draft, trials, words, actor),
                        new TrialTime(now, place, words, this::move, this::object, this::happens),
                        new H3(getTranslation("trial.page.story")),
                        story(now));
        Div right = new Div(new H3(getTranslation("trial.page.waiting")));
        if (now.ended()) {
            right.add(
                    new Paragraph(
                            getTranslation(
                                    trials.proposals(draft.process())
                                            ? "trial.page.over"
                                            : "trial.page.ended")));
        } else if (now.open().isEmpty()) {
            right.add(new Paragraph(getTranslation("trial.page.nobody")));
        }
        now.open()
                .forEach(
                        step ->
                                right.add(
                                        new TrialTask(
                                                step, draft, trials, words, actor, this::show)));
        Div both = new Div(left, right);
        both.addClassName("gc-draft");
        Button over =
                new Button(
                        getTranslation("trial.page.startOver"),
                        VaadinIcon.ROTATE_LEFT.create(),
                        click -> attempt(() -> trials.startOver(actor.get(), draft.id())));
        Button end =
                new Button(
                        getTranslation("trial.page.end"),
                        click -> {
                            trials.end(actor.get());
                            show(Optional.empty());
                        });
        add(both, new ActionBar(over, end));
    }

    private void move(Instant until) {
        attempt(() -> trials.advance(actor.get(), draft.id(), until));
    }

    private void object() {
        attempt(() -> trials.object(actor.get(), draft.id()));
    }

    private void happens(PaperHappening what) {
        attempt(() -> trials.happens(actor.get(), draft.id(), what));
    }

    private void attempt(Supplier<TrialView> deed) {
        try {
            show(Optional.of(deed.get()));
        } catch (DomainException refused) {
            Message.refused(words.texts().text(getLocale(), refused));
            show(trials.view(actor.get(), draft.id()));
        }
    }

    private Timeline story(TrialView now) {
        List<TrialNote> newestFirst = new ArrayList<>(now.notes());
        Collections.reverse(newestFirst);
        return new Timeline(
                newestFirst.stream()
                        .map(
                                note ->
                                        new Timeline.Row(
                                                new Span(words.moment(note.at(), getLocale())),
                                                words.sentence(note, getLocale()),
                                                words.tone(note),
                                                false,
                                                List.of()))
                        .toList());
    }
}
