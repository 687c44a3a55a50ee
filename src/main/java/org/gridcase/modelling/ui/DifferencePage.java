package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.workflow.ProcessModels;

/** Any two versions of a process side by side, what is being drafted among them. */
@Route(ModelsNavigation.PATH + "/:id/difference/:from?/:to?")
@PermitAll
class DifferencePage extends Div implements BeforeEnterObserver {
    private final transient Library library;
    private final transient Drafts drafts;
    private final transient ProcessModels models;
    private final transient Texts texts;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;

    /**
     * What can be compared.
     *
     * @param id of the release or draft, as the address says it
     */
    private record Version(String id, String name, boolean draft) {}

    DifferencePage(
            Library library,
            Drafts drafts,
            ProcessModels models,
            Texts texts,
            CurrentActor actor,
            Jurisdiction jurisdiction) {
        this.library = library;
        this.drafts = drafts;
        this.models = models;
        this.texts = texts;
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
        removeAll();
        var address = event.getRouteParameters();
        String process = address.get("id").orElse("");
        List<ReleaseView> releases = library.versions(actor.get(), process);
        List<Version> all = versions(process, releases);
        ReleaseView live =
                releases.stream().filter(one -> one.number() != null).findFirst().orElseThrow();
        Version to = find(all, address.get("to").orElse(String.valueOf(live.id())));
        Version from =
                address.get("from")
                        .filter(id -> !id.equals(ModelsNavigation.BEFORE))
                        .map(id -> find(all, id))
                        .orElseGet(() -> find(all, before(releases, to)));
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        String name = models.name(live.definitionId(), chinese);
        Anchor back =
                new Anchor(
                        ModelsNavigation.process(process),
                        getTranslation("modelling.change.back", name));
        back.addClassName("gc-link");
        add(new PageHeading(getTranslation("modelling.change.title", name)), back);
        Div choice = new Div(select(process, all, from, to, true));
        choice.add(select(process, all, from, to, false));
        choice.addClassName("gc-heat-choice");
        add(choice, new DifferencePart(process, files(from), files(to), texts));
    }

    private List<Version> versions(String process, List<ReleaseView> releases) {
        List<Version> all = new ArrayList<>();
        drafts.open(actor.get()).stream()
                .filter(draft -> draft.process().equals(process))
                .map(draft -> new Version(String.valueOf(draft.id()), name(draft), true))
                .forEach(all::add);
        releases.stream()
                .map(one -> new Version(String.valueOf(one.id()), name(one), false))
                .forEach(all::add);
        return all;
    }

    private String name(DraftView draft) {
        boolean delivered = draft.author().equals(Actor.SYSTEM.staffId());
        return getTranslation(
                "modelling.change.draft",
                delivered ? getTranslation("modelling.origin.delivered") : draft.authorName());
    }

    private String name(ReleaseView version) {
        return version.number() == null
                ? getTranslation("modelling.view.planned")
                : getTranslation("modelling.view.number", version.number());
    }

    /** The version before another one; that one itself when it is the first. */
    private static String before(List<ReleaseView> releases, Version to) {
        List<ReleaseView> numbered = releases.stream().filter(one -> one.number() != null).toList();
        int at = numbered.stream().map(one -> String.valueOf(one.id())).toList().indexOf(to.id());
        // newest first; what is not numbered yet comes after the newest
        int earlier = Math.min(at + 1, numbered.size() - 1);
        return String.valueOf(numbered.get(earlier).id());
    }

    private static Version find(List<Version> all, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Select<Version> select(
            String process, List<Version> all, Version from, Version to, boolean first) {
        Select<Version> select = new Select<>();
        select.setLabel(
                getTranslation(first ? "modelling.change.before" : "modelling.change.after"));
        select.setItems(all);
        select.setItemLabelGenerator(Version::name);
        select.setValue(first ? from : to);
        select.addValueChangeListener(
                change -> {
                    String one = first ? change.getValue().id() : from.id();
                    String other = first ? to.id() : change.getValue().id();
                    String page = ModelsNavigation.difference(process, one, other);
                    getUI().ifPresent(ui -> ui.navigate(page));
                });
        return select;
    }

    private Map<String, String> files(Version version) {
        long id = Long.parseLong(version.id());
        return version.draft() ? drafts.files(actor.get(), id) : library.files(actor.get(), id);
    }
}
