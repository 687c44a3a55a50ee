package org.gridcase.deliberation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.shared.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** Without letters and digits that are taken for one another when read out. */
    private static final char[] ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789".toCharArray();

    private static final int CODE_LENGTH = 12;
    private static final int MOST_AT_ONCE = 20_000;

    /** The standing committee has five to seven members (domain.md section 5). */
    static final int FEWEST_MEMBERS = 5;

    static final int MOST_MEMBERS = 7;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    Electorate(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        check(residents);
        return transactions.run(() -> enrolNow(actor, community, residents));
    }

    private int enrolNow(Actor actor, String community, List<Resident> residents) {
        Map<String, Long> households = new HashMap<>();
        jdbc.sql("select label, id from household where community = ?")
                .param(community)
                .query(
                        rs -> {
                            households.put(rs.getString(1), rs.getLong(2));
                        });
        Map<String, Long> known = new HashMap<>();
        jdbc.sql("select household_id, name, id from voter where community = ?")
                .param(community)
                .query(
                        rs -> {
                            known.put(rs.getLong(1) + " " + rs.getString(2), rs.getLong(3));
                        });
        List<Object[]> newHouseholds = new ArrayList<>();
        List<Object[]> newVoters = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (Resident resident : residents) {
            long household =
                    households.computeIfAbsent(
                            resident.household().strip(),
                            label -> {
                                long id = Ids.next();
                                newHouseholds.add(new Object[] {id, community, label});
                                return id;
                            });
            String name = resident.name().strip();
            Long voter = known.get(household + " " + name);
            if (voter == null) {
                long id = Ids.next();
                known.put(household + " " + name, id);
                newVoters.add(
                        new Object[] {
                            id,
                            community,
                            household,
                            name,
                            resident.representative(),
                            resident.committee(),
                            true
                        });
            } else {
                changed.add(
                        new Object[] {
                            resident.representative(), resident.committee(), true, voter
                        });
            }
        }
        batches.batchUpdate(
                "insert into household (id, community, label) values (?, ?, ?)", newHouseholds);
        batches.batchUpdate(
                "insert into voter (id, community, household_id, name, representative, committee,"
                        + " active) values (?, ?, ?, ?, ?, ?, ?)",
                newVoters);
        batches.batchUpdate(
                "update voter set representative = ?, committee = ?, active = ? where id = ?",
                changed);
        requireCommitteeSize(community);
        audit.record(
                DeliberationRules.stream(community),
                actor.by(),
                "electorate.enrolled",
                Map.of("added", newVoters.size(), "changed", changed.size()),
                null);
        return newVoters.size();
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
                    List<Slip> slips = new ArrayList<>();
                    List<Object[]> hashes = new ArrayList<>();
                    jdbc.sql(
                                    "select v.id, h.label, v.name from voter v join household h on"
                                            + " h.id = v.household_id where v.community = ? and"
                                            + " v.active = true and "
                                            + (voter == null ? "v.code_hash is null" : "v.id = ?")
                                            + " order by h.label, v.id")
                            .params(voter == null ? List.of(community) : List.of(community, voter))
                            .query(
                                    rs -> {
                                        String code = code();
                                        slips.add(new Slip(rs.getString(2), rs.getString(3), code));
                                        hashes.add(new Object[] {hash(code), rs.getLong(1)});
                                    });
                    if (voter != null && slips.isEmpty()) {
                        throw new NotFound("deliberation.error.voterUnknown");
                    }
                    batches.batchUpdate("update voter set code_hash = ? where id = ?", hashes);
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
        String plain =
                code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (plain.length() != CODE_LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select id, community, household_id from voter where code_hash = ? and"
                                + " active = true")
                .param(hash(plain))
                .query((rs, row) -> new SignedVoter(rs.getLong(1), rs.getString(2), rs.getLong(3)))
                .optional();
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

    private static void check(List<Resident> residents) {
        if (residents.isEmpty() || residents.size() > MOST_AT_ONCE) {
            throw new Invalid("rows", "deliberation.error.registerSize", MOST_AT_ONCE);
        }
        List<FieldError> errors = new ArrayList<>();
        for (int line = 0; line < residents.size() && errors.size() < 10; line++) {
            Resident resident = residents.get(line);
            if (wrong(resident.household(), 60) || wrong(resident.name(), 100)) {
                errors.add(new FieldError("rows", "deliberation.error.registerLine", line + 2));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static boolean wrong(String text, int longest) {
        return text == null || text.isBlank() || text.strip().length() > longest;
    }

    /** Looks for these words anywhere; for none, everything. */
    static String like(String text) {
        return text == null || text.isBlank() ? "%" : "%" + escaped(text.strip()) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Twelve random characters, some 59 bits, in groups of four. */
    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }

    /** A plain digest suffices: the code has 59 bits of chance, and trying is slowed down. */
    private static String hash(String code) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(code.replace("-", "").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
