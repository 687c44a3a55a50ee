package org.gridcase.modelling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.NotFound;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.RunningCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The processes of the town with their versions, and how many cases run on each. */
@Service
@Transactional(readOnly = true)
public class Library {

    private final ModelReleaseRepository releases;
    private final ModelFiles files;
    private final ProcessModels models;
    private final RunningCases running;
    private final Jurisdiction jurisdiction;

    Library(
            ModelReleaseRepository releases,
            ModelFiles files,
            ProcessModels models,
            RunningCases running,
            Jurisdiction jurisdiction) {
        this.releases = releases;
        this.files = files;
        this.models = models;
        this.running = running;
        this.jurisdiction = jurisdiction;
    }

    /** All processes by key. */
    public List<ModelSummary> processes(Actor actor) {
        require(actor);
        Map<String, Long> cases = running.byVersion();
        return releases.live().stream().map(live -> summary(live, cases)).toList();
    }

    private ModelSummary summary(ModelRelease live, Map<String, Long> cases) {
        ReleaseView view = live.view();
        long older =
                cases.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(live.process() + ":"))
                        .filter(entry -> !entry.getKey().equals(view.definitionId()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return new ModelSummary(
                live.process(),
                models.name(view.definitionId(), true),
                models.name(view.definitionId(), false),
                view,
                live.number(),
                cases.getOrDefault(view.definitionId(), 0L),
                older);
    }

    /** All versions of a process, those that wait for their day included, the newest first. */
    public List<ReleaseView> versions(Actor actor, String process) {
        require(actor);
        List<ReleaseView> versions = releases.of(process).stream().map(ModelRelease::view).toList();
        if (versions.isEmpty()) {
            throw new NotFound("modelling.error.processUnknown");
        }
        return versions;
    }

    /** Cases under way by the engine's id of their version. */
    public Map<String, Long> running(Actor actor) {
        require(actor);
        return running.byVersion();
    }

    /** Texts of a version by file name. */
    public Map<String, String> files(Actor actor, long release) {
        require(actor);
        if (!releases.existsById(release)) {
            throw new NotFound("modelling.error.releaseUnknown");
        }
        return files.of(release);
    }

    /** Every form of a process with the versions in which it became another one. */
    public List<FormHistory> forms(Actor actor, String process) {
        List<ReleaseView> oldestFirst =
                versions(actor, process).stream()
                        .filter(version -> version.number() != null)
                        .sorted(Comparator.comparing(ReleaseView::number))
                        .toList();
        return FormHistory.of(process, oldestFirst, files.ofAll(process));
    }

    void requireStillLive(ModelDraft draft) {
        Integer live = releases.live(draft.process()).map(ModelRelease::number).orElse(null);
        if (!Objects.equals(live, draft.basedOn())) {
            throw new Conflict("modelling.error.otherVersionLive", String.valueOf(live));
        }
    }

    private void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }
}
