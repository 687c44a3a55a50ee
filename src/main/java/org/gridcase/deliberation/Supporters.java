package org.gridcase.deliberation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who supports a proposal (附议). Everybody counts once; who it is nobody is told. */
@Component
class Supporters {

    private final JdbcClient jdbc;

    Supporters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String proposal, long voter) {
        return jdbc.sql(
                                "select count(*) from proposal_support where proposal = ? and"
                                        + " voter_id = ?")
                        .params(proposal, voter)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(String proposal, long voter, int versionNo) {
        jdbc.sql("insert into proposal_support (proposal, voter_id, version_no) values (?, ?, ?)")
                .params(proposal, voter, versionNo)
                .update();
    }

    int count(String proposal) {
        return jdbc.sql("select count(*) from proposal_support where proposal = ?")
                .param(proposal)
                .query(Integer.class)
                .single();
    }

    /** How many supported each version of the text. */
    Map<Integer, Integer> byVersion(String proposal) {
        Map<Integer, Integer> counts = new HashMap<>();
        jdbc.sql(
                        "select version_no, count(*) from proposal_support where proposal = ? group"
                                + " by version_no")
                .param(proposal)
                .query(
                        rs -> {
                            counts.put(rs.getInt(1), rs.getInt(2));
                        });
        return counts;
    }

    Map<String, Integer> counts(Collection<String> proposals) {
        Map<String, Integer> counts = new HashMap<>();
        if (!proposals.isEmpty()) {
            jdbc.sql(
                            "select proposal, count(*) from proposal_support where proposal in"
                                    + " (:numbers) group by proposal")
                    .param("numbers", proposals)
                    .query(
                            rs -> {
                                counts.put(rs.getString(1), rs.getInt(2));
                            });
        }
        return counts;
    }

    /** All supporters of one now support the other; whoever supported both counts once. */
    void merge(String from, String into, int versionNo) {
        jdbc.sql(
                        "insert into proposal_support (proposal, voter_id, version_no) select ?,"
                                + " s.voter_id, ? from proposal_support s where s.proposal = ? and not"
                                + " exists (select 1 from proposal_support t where t.proposal = ? and"
                                + " t.voter_id = s.voter_id)")
                .params(into, versionNo, from, into)
                .update();
    }
}
