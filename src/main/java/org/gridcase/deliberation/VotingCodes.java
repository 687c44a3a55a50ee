package org.gridcase.deliberation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.shared.Denied;
import org.gridcase.shared.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 表决码: by which a resident is recognised on line. Only a digest is kept. */
@Component
class VotingCodes {

    /** Without letters and digits that are taken for one another when read out. */
    private static final char[] ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789".toCharArray();

    private static final int CODE_LENGTH = 12;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SecureRandom random = new SecureRandom();

    VotingCodes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param voter null for everybody in the community without a code
     * @throws NotFound when there is no such voter
     */
    List<Slip> made(String community, Long voter) {
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
        return slips;
    }

    /** Whose code it is; small letters, spaces and missing hyphens are no matter. */
    Optional<SignedVoter> identify(String code) {
        String plain =
                code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (plain.length() != CODE_LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select id, community, household_id from voter where code_hash = ? and"
                                + " active = true")
                .param(hash(plain))
                .query(
                        (rs, row) ->
                                new SignedVoter(
                                        rs.getLong(1), rs.getString(2), rs.getLong(3), hash(plain)))
                .optional();
    }

    /**
     * Asked before each act: a page stays open long, and whoever found somebody's slip may sit
     * before it. Null and those without a code are whom an officer acts for.
     *
     * @throws Denied when the voter has moved away, or got another code since she showed hers
     */
    void requireStill(SignedVoter voter) {
        if (voter == null || voter.code() == null) {
            return;
        }
        int known =
                jdbc.sql(
                                "select count(*) from voter where id = ? and code_hash = ? and"
                                        + " active = true")
                        .params(voter.id(), voter.code())
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            throw new Denied("deliberation.error.codeEnded");
        }
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
