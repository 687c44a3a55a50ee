package org.gridcase.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may take part in a community: households and their members, with a voting code each to be
 * recognised by on line. Of the code only a digest is kept. Names and doors are personal data: only
 * officers who run the deliberation see them, and nothing public ever shows them.
 */
@Service
public class Electorate {

    /** The standing committee has five to seven members (domain.md section 5). */
    static final int FEWEST_MEMBERS = 5;

    static final int MOST_MEMBERS = 7;

    private final JdbcClient jdbc;
    private final Enrolment enrolment;
    private final VotingCodes codes;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;

    Electorate(
            JdbcClient jdbc,
            Enrolment enrolment,
            VotingCodes codes,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.enrolment = enrolment;
        this.codes = codes;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A line of the register.
     *
     * @param household as people call it, e.g. building and door
     * @param representative one of the residents' representatives
     * @param committee a member of the standing deliberation committee
     */
    public record Resident(
            String household, String name, boolean representative, boolean committee) {}

    /** A voter as the officers see one. */
    public record Voter(
            long id,
            String household,
            String name,
            boolean representative,
            boolean committee,
            boolean hasCode) {}

    /** A slip to hand out: shown once, kept nowhere. */
    public record Slip(String household, String name, String code) {}

    /** How many may take part. */
    public record Size(int households, int people, int representatives, int members) {}

    /**
     * Adds residents, or describes anew those of the same household and name.
     *
     * @return how many are new
     * @throws Invalid naming the first lines that cannot stand
     */
    public int enrol(Actor actor, String community, List<Resident> residents) {
        jurisdiction.require(actor, Action.DELIBERATE, community);
        Enrolment.check(residents);
        return transactions.run(() -> enrolNow(actor, community, residents));
    }

    private int enrolNow(Actor actor, String community, List<Resident> residents) {
        Enrolment.Done done = enrolment.enrol(community, residents);
        requireCommitteeSize(community);
        audit.record(
                DeliberationRules.stream(community),
                actor.by(),
                "electorate.enrolled",
                Map.of("added", done.added(), "changed", done.changed()),
                null);
        return done.added();
    }

    /** Whoever moved away takes part no more; what was done before stands. */
    public void leave(Actor actor, String community, long voter) {
        jurisdiction.require(actor, Action.DELIBERATE, community);
        transactions.run(
                () -> {
                    int gone =
                            jdbc.sql(
                                            "update voter set active = false, code_hash = null,"
                                                    + " committee = false where id = ? and"
                                                    + " community = ?")
                                    .params(voter, community)
                                    .update();
                    if (gone == 0) {
                        throw new NotFound("deliberation.error.voterUnknown");
                    }
                    audit.record(
                            DeliberationRules.stream(community),
                            actor.by(),
                            "electorate.left",
                            Map.of("voter", Long.toString(voter)),
                            null);
                });
    }

    /**
     * New voting codes: for everybody who has none yet, or for one voter anew. That they were made
     * is on record, they themselves are not.
     *
     * @param voter null for all without a code
     */
    public List<Slip> handOutCodes(Actor actor, String community, Long voter) {
        jurisdiction.require(actor, Action.DELIBERATE, community);
        return transactions.run(
                () -> {
                    List<Slip> slips = codes.made(community, voter);
                    audit.record(
                            DeliberationRules.stream(community),
                            actor.by(),
                            "electorate.codesMade",
                            voter == null
                                    ? Map.of("codes", slips.size())
                                    : Map.of("voter", Long.toString(voter)),
                            null);
                    return slips;
                });
    }

    /** Who shows this code; small letters, spaces and missing hyphens are no matter. */
    @Transactional(readOnly = true)
    public Optional<SignedVoter> identify(String code) {
        return codes.identify(code);
    }

    /** The voter whom an officer signs in by the register. */
    @Transactional(readOnly = true)
    public SignedVoter voter(String community, long id) {
        return jdbc.sql(
                        "select id, community, household_id from voter where id = ? and active ="
                                + " true")
                .param(id)
                .query((rs, row) -> new SignedVoter(rs.getLong(1), rs.getString(2), rs.getLong(3)))
                .optional()
                .filter(voter -> voter.community().equals(community))
                .orElseThrow(() -> new NotFound("deliberation.error.voterUnknown"));
    }

    /** The register by household, for officers who run the deliberation. */
    @Transactional(readOnly = true)
    public Slice<Voter> page(Actor actor, String community, String text, String after, int size) {
        jurisdiction.require(actor, Action.DELIBERATE, community);
        List<Voter> rows =
                jdbc.sql(
                                "select v.id, h.label, v.name, v.representative, v.committee,"
                                        + " v.code_hash from voter v join household h on h.id ="
                                        + " v.household_id where v.community = :community and"
                                        + " v.active = true and v.id > :after and (h.label like"
                                        + " :text or v.name like :text) order by v.id limit"
                                        + " :size")
                        .param("community", community)
                        .param(
                                "after",
                                after == null ? 0L : Ids.parse(after, "shared.error.cursor"))
                        .param("text", like(text))
                        .param("size", size + 1)
                        .query(
                                (rs, row) ->
                                        new Voter(
                                                rs.getLong(1),
                                                rs.getString(2),
                                                rs.getString(3),
                                                rs.getBoolean(4),
                                                rs.getBoolean(5),
                                                rs.getString(6) != null))
                        .list();
        return Slice.of(rows, size, voter -> Long.toString(voter.id()));
    }

    @Transactional(readOnly = true)
    public Size size(String community) {
        return jdbc.sql(
                        "select count(distinct household_id), count(*), coalesce(sum(case when"
                                + " representative then 1 else 0 end), 0), coalesce(sum(case when"
                                + " committee then 1 else 0 end), 0) from voter where community = ? and"
                                + " active = true")
                .param(community)
                .query(
                        (rs, row) ->
                                new Size(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .single();
    }

    /** Members of the standing committee are none, or as many as the domain asks. */
    private void requireCommitteeSize(String community) {
        int members = size(community).members();
        if (members > MOST_MEMBERS) {
            throw new Invalid(
                    "committee", "deliberation.error.committeeSize", FEWEST_MEMBERS, MOST_MEMBERS);
        }
    }

    /** Looks for these words anywhere; for none, everything. */
    static String like(String text) {
        return text == null || text.isBlank() ? "%" : "%" + escaped(text.strip()) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
