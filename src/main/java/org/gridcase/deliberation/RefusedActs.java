package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was refused: a vote after closing, twice, by proxy for a proxy, from another
 * community. Written in a transaction of its own, because the refused one leaves nothing behind.
 * How somebody wanted to vote is not kept.
 */
@Component
class RefusedActs {

    private final JdbcClient jdbc;
    private final VotingCodes codes;
    private final Transactions transactions;
    private final TransactionTemplate own;
    private final Clock clock;

    RefusedActs(
            JdbcClient jdbc,
            VotingCodes codes,
            Transactions transactions,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.transactions = transactions;
        this.own = new TransactionTemplate(transactionManager);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * An act that was refused.
     *
     * @param act {@code vote}, {@code sign-in}, {@code proxy} or {@code support}
     * @param about key of the meeting or ballot, or number of the proposal
     * @param reason key of the text that the person was shown
     */
    public record Refused(String act, String about, String reason, Instant at) {}

    /** Does it in one transaction; when the domain says no, that is kept and said again. */
    <T> T orKeep(
            String community, String act, Object about, SignedVoter voter, Supplier<T> command) {
        try {
            return transactions.run(
                    () -> {
                        codes.requireStill(voter);
                        return command.get();
                    });
        } catch (DomainException refusal) {
            own.executeWithoutResult(
                    status -> keep(community, act, about.toString(), voter, refusal.key()));
            throw refusal;
        }
    }

    private void keep(
            String community, String act, String about, SignedVoter voter, String reason) {
        jdbc.sql(
                        "insert into refused_act (id, community, act, about, voter_id, reason,"
                                + " refused_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        community,
                        act,
                        about,
                        voter == null ? null : voter.id(),
                        reason,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Refused> of(String community, int most) {
        return jdbc.sql(
                        "select act, about, reason, refused_at from refused_act where community = ?"
                                + " order by id desc limit ?")
                .params(community, most)
                .query(
                        (rs, row) ->
                                new Refused(
                                        rs.getString(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getObject(4, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }
}
