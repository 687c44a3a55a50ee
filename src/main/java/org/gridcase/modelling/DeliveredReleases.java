package org.gridcase.modelling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.Deliveries;
import org.gridcase.workflow.Deployments.Deployed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Models that come with the program: versions like all others until the town has released one of
 * its own; from then on a new delivery is offered as a draft, once (decision 0014).
 */
@Component
class DeliveredReleases implements Deliveries {

    private final ModelReleaseRepository releases;
    private final ModelDraftRepository drafts;
    private final ModelFiles files;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    DeliveredReleases(
            ModelReleaseRepository releases,
            ModelDraftRepository drafts,
            ModelFiles files,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.releases = releases;
        this.drafts = drafts;
        this.files = files;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean accepts(String process, Map<String, String> delivered) {
        return transactions.run(
                () -> {
                    var live = releases.live(process);
                    if (live.filter(ModelRelease::ofTheTown).isEmpty()) {
                        return true;
                    }
                    if (isNew(process, delivered)) {
                        offer(process, live.get().number(), delivered);
                    }
                    return false;
                });
    }

    @Override
    public void deployed(String process, Map<String, String> delivered, Deployed version) {
        transactions.run(
                () -> {
                    isNew(process, delivered);
                    if (releases.findByProcessAndNumber(process, version.number()).isEmpty()) {
                        var release = ModelRelease.delivered(process, version, clock.instant());
                        releases.saveAndFlush(release);
                        files.putAll(release.getId(), delivered);
                    }
                });
    }

    private void offer(String process, Integer live, Map<String, String> delivered) {
        var draft = new ModelDraft(process, live, Actor.SYSTEM, clock.instant());
        drafts.save(draft);
        files.putAll(draft.getId(), delivered);
    }

    /** Notes the delivery; false when it was noted before. */
    private boolean isNew(String process, Map<String, String> delivered) {
        String fingerprint = fingerprint(delivered);
        boolean known =
                jdbc.sql(
                                        "select count(*) from model_delivery where process = ? and fingerprint = ?")
                                .params(process, fingerprint)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!known) {
            jdbc.sql(
                            "insert into model_delivery (process, fingerprint, offered_at)"
                                    + " values (?, ?, ?)")
                    .params(
                            process,
                            fingerprint,
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
        return !known;
    }

    private static String fingerprint(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files)
                    .forEach(
                            (name, text) ->
                                    digest.update(
                                            (name + "\0" + text + "\0")
                                                    .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
