package org.gridcase.trial.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.FieldGrid;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.ReplayedCase;
import org.gridcase.trial.Replays;
import org.gridcase.trial.Verdict;

/** Past cases in a draft: how far the replay is, what came of it, case by case. */
@Route(TrialNavigation.REPLAY)
@PermitAll
class ReplayPage extends Div implements BeforeEnterObserver {

    private static final int USUAL = 200;
    private static final int LISTED = 100;
    private static final int LOOK_AGAIN = 2000;

    private final transient Replays replays;
    private final transient Drafts drafts;
    private final transient ReplayWords words;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private transient DraftView draft;
    private transient Registration looking;
    private boolean running;

    ReplayPage(
            Replays replays,
            Drafts drafts,
            ReplayWords words,
            CurrentActor actor,
            Jurisdiction jurisdiction) {
        this.replays = replays;
        this.drafts = drafts;
        this.words = words;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
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
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(running ? LOOK_AGAIN : -1);
        looking =
                event.getUI()
                        .addPollListener(
                                poll -> {
                                    if (running) {
                                        show();
                                    }
                                });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        looking.remove();
    }

    private void show() {
        removeAll();
        String name = words.words().process(actor.get(), draft.process(), getLocale());
        add(new PageHeading(getTranslation("trial.replay.title", name)));
        Anchor back =
                new Anchor(
                        TrialNavigation.draft(draft.id()),
                        getTranslation("trial.page.backToDraft"));
        back.addClassName("gc-link");
        Paragraph hint = new Paragraph(getTranslation("trial.replay.hint"));
        hint.addClassName("gc-muted");
        add(back, hint);
        Optional<ReplayView> latest = replays.latest(actor.get(), draft.id());
        running = latest.filter(ReplayView::running).isPresent();
        getUI().ifPresent(ui -> ui.setPollInterval(running ? LOOK_AGAIN : -1));
        latest.ifPresentOrElse(
                replay -> add(new ReplaySummary(replay, words)),
                () -> add(new Paragraph(getTranslation("trial.replay.none"))));
        add(running ? cancelling(latest.get()) : beginning());
        latest.ifPresent(
                replay ->
                        List.of(Verdict.STUCK, Verdict.OTHER_WAY, Verdict.OTHER_DATES)
                                .forEach(verdict -> list(replay, verdict)));
    }

    private Div beginning() {
        IntegerField cases = new IntegerField(getTranslation("trial.replay.cases"));
        cases.setMin(1);
        cases.setMax(Replays.MOST);
        cases.setStepButtonsVisible(true);
        cases.setValue(USUAL);
        Button begin =
                new Button(
                        getTranslation("trial.replay.begin"),
                        VaadinIcon.PLAY.create(),
                        click -> begin(cases.getValue()));
        begin.setDisableOnClick(true);
        return new Div(cases, new ActionBar(begin));
    }

    private ActionBar cancelling(ReplayView replay) {
        return new ActionBar(
                new Button(
                        getTranslation("trial.replay.cancel"),
                        VaadinIcon.CLOSE_SMALL.create(),
                        click -> {
                            replays.cancel(actor.get(), replay.id());
                            show();
                        }));
    }

    private void begin(Integer cases) {
        try {
            replays.begin(actor.get(), draft.id(), cases == null ? 0 : cases);
        } catch (ModelRefused refused) {
            Message.refused(getTranslation("trial.begin.notClean", refused.findings().size()));
        } catch (DomainException refused) {
            Message.refused(words.words().texts().text(getLocale(), refused));
        }
        show();
    }

    private void list(ReplayView replay, Verdict verdict) {
        int count = replay.count(verdict);
        if (count == 0) {
            return;
        }
        var grid =
                new FieldGrid<ReplayedCase>()
                        .part(getTranslation("trial.replay.case"), this::link)
                        .text(
                                getTranslation("trial.replay.item"),
                                one -> words.words().item(one.item(), getLocale()))
                        .text(
                                getTranslation("trial.replay.where"),
                                one -> words.where(one, getLocale()),
                                3)
                        .showing(replays.cases(actor.get(), replay.id(), verdict, LISTED));
        add(
                new H2(getTranslation("trial.replay.list", getTranslation(verdict.key()), count)),
                grid);
        if (count > LISTED) {
            add(new Paragraph(getTranslation("trial.replay.more", LISTED)));
        }
    }

    private Anchor link(ReplayedCase one) {
        Anchor link = new Anchor(TrialNavigation.replayed(draft.id(), one.number()), one.number());
        link.addClassName("gc-link");
        return link;
    }
}
