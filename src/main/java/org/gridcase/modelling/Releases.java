package org.gridcase.modelling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.workflow.Deployments;
import org.springframework.stereotype.Service;

/**
 * Releases what another administrator proposed, at once or on its day. Deployment, row and audit
 * entry are one transaction: there is never half a version. Running cases stay on theirs.
 */
@Service
public class Releases implements Chore {

    private final Drafts drafts;
    private final DraftContent content;
    private final Library library;
    private final ModelReleaseRepository releases;
    private final ModelFiles files;
    private final Deployments deployments;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Requests requests;
    private final Clock clock;

    Releases(
            Drafts drafts,
            DraftContent content,
            Library library,
            ModelReleaseRepository releases,
            ModelFiles files,
            Deployments deployments,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Requests requests,
            Clock clock) {
        this.drafts = drafts;
        this.content = content;
        this.library = library;
        this.releases = releases;
        this.files = files;
        this.deployments = deployments;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The second pair of eyes says yes. Everything is checked once more.
     *
     * @throws org.gridcase.shared.Denied for whoever had a hand in it
     * @throws org.gridcase.modelcheck.ModelRefused when anything but hints is found
     * @throws org.gridcase.shared.Conflict when another version went live meanwhile
     */
    public ReleaseView release(Actor actor, long draftId, String requestId) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
        return transactions.run(
                () -> {
                    Long id =
                            requests.once(
                                    requestId,
                                    actor.staffId(),
                                    "model.release",
                                    Long.class,
                                    () -> decided(actor, draftId).getId());
                    return releases.findById(id).orElseThrow().view();
                });
    }

    private ModelRelease decided(Actor actor, long draftId) {
        ModelDraft draft = drafts.draft(draftId);
        draft.release(actor);
        library.requireStillLive(draft);
        content.requireClean(draft);
        Instant now = clock.instant();
        Instant effective = draft.effectiveAt();
        boolean later = effective != null && effective.isAfter(now);
        var release = ModelRelease.decided(draft, actor, now, later ? effective : now);
        releases.save(release);
        files.putAll(release.getId(), content.of(draft));
        content.decided(draft);
        drafts.recorded(draft, actor, later ? "model.planned" : "model.released", draft.reason());
        if (!later) {
            deploy(release);
        }
        return release;
    }

    private void deploy(ModelRelease release) {
        release.deployed(deployments.deployAnew(release.process(), files.of(release.getId())));
        releases.saveAndFlush(release);
    }

    @Override
    public String name() {
        return "model-releases";
    }

    @Override
    public String when() {
        return "0 * * * * ?";
    }

    @Override
    public Missed missed() {
        return Missed.MADE_UP;
    }

    /** What was decided for a day that has come goes live; each in a transaction of its own. */
    @Override
    public void run() {
        for (ModelRelease due : releases.due(clock.instant())) {
            transactions.run(() -> goLive(due.getId()));
        }
    }

    private void goLive(long id) {
        ModelRelease release = releases.findById(id).orElseThrow();
        if (release.number() == null) {
            deploy(release);
            audit.record(
                    "model:" + release.process(),
                    Actor.SYSTEM.by(),
                    "model.released",
                    Map.of("number", release.number()),
                    null);
        }
    }
}
