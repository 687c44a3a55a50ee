package org.gridcase.deliberation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of a proposal; those that people have supported are kept beside the new ones. */
@Component
class ProposalVersions {
    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 2000;

    private final Supporters supporters;
    private final Subjects subjects;
    private final Units units;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalVersions(
            Supporters supporters,
            Subjects subjects,
            Units units,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.supporters = supporters;
        this.subjects = subjects;
        this.units = units;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The proposal is locked by whoever calls. */
    void rewrite(Proposal proposal, Actor actor, String title, String text, String reason) {
        String newTitle = PublicWords.required("title", title, LONGEST_TITLE);
        String newText = PublicWords.required("text", text, LONGEST_TEXT);
        boolean newVersion = supporters.count(proposal.number()) > 0;
        String why =
                newVersion
                        ? PublicWords.required("reason", reason, 500)
                        : PublicWords.optional("reason", reason, 500);
        if (newVersion) {
            keep(proposal, why);
        }
        proposal.rewrite(newTitle, newText, newVersion);
        subjects.changed(
                proposal.number(),
                newTitle,
                newTitle,
                units.unit(proposal.community()).name(),
                proposal.community(),
                DeliberationWork.LANE,
                false);
        audit.record(
                Proposals.stream(proposal.number()),
                actor.by(),
                "proposal.rewritten",
                Map.of("version", proposal.versionNo()),
                why);
    }

    private void keep(Proposal proposal, String reason) {
        jdbc.sql(
                        "insert into proposal_version (proposal, no, title, text, reason,"
                                + " written_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.number(),
                        proposal.versionNo(),
                        proposal.title(),
                        proposal.text(),
                        reason,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
