package org.gridcase.deliberation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.inbox.StepReport;
import org.gridcase.shared.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 审议: the community's reviewing body gives its opinions, the chair decides. Whoever the matter
 * concerns steps aside and takes part no more, not in the chair either.
 */
@Component
class Reviews {

    /** What a member thinks (赞成, 不赞成, 回避). */
    enum Stance {
        FOR,
        AGAINST,
        RECUSED;

        static Stance of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** One member's opinion. */
    record Opinion(String staffId, Stance stance, String words) {}

    /** The form of a member's opinion. */
    record GiveOpinion(String stance, String words) {}

    /** The form of the chair's decision, with the plan when accepted. */
    record DecideReview(
            String outcome,
            String reason,
            String what,
            String place,
            BigDecimal cost,
            String responsible,
            LocalDate byWhen) {}

    static final String REFUSED = "refused";
    static final String CHAIR_STEPS_ASIDE = "recused";

    private final JdbcClient jdbc;
    private final DeliberationRules rules;
    private final Proposals proposals;
    private final PlanStore plans;
    private final Clock clock;

    Reviews(
            JdbcClient jdbc,
            DeliberationRules rules,
            Proposals proposals,
            PlanStore plans,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.proposals = proposals;
        this.plans = plans;
        this.clock = clock;
    }

    /** Members of the body whom the matter does not concern, the chair first. */
    List<String> members(Proposal proposal) {
        Set<String> aside = aside(proposal);
        return rules.reviewBody(proposal.community()).stream()
                .filter(member -> !aside.contains(member))
                .toList();
    }

    private Set<String> aside(Proposal proposal) {
        return opinions(proposal).stream()
                .filter(opinion -> opinion.stance() == Stance.RECUSED)
                .map(Opinion::staffId)
                .collect(Collectors.toSet());
    }

    /** Somebody of the body takes no part in this round, whatever she said before. */
    void exclude(Proposal proposal, String member, String words) {
        keep(proposal, member, Stance.RECUSED, words);
    }

    /** Everything said in this round, in the order it was said. */
    List<Opinion> opinions(Proposal proposal) {
        return jdbc.sql(
                        "select staff_id, stance, words from review_opinion where proposal = ? and"
                                + " round_no = ? order by given_at, staff_id")
                .params(proposal.number(), proposal.reviewRound())
                .query(
                        (rs, row) ->
                                new Opinion(
                                        rs.getString(1),
                                        Stance.valueOf(rs.getString(2)),
                                        rs.getString(3)))
                .list();
    }

    Map<String, Object> give(Proposal proposal, StepReport report, GiveOpinion form) {
        Stance stance = Stance.of(form.stance());
        if (!isAside(proposal, report, stance == Stance.RECUSED)) {
            keep(proposal, report.by().staffId(), stance, form.words());
        }
        return Map.of();
    }

    /**
     * Whether whoever reports has stepped aside already or was kept out. The step may still come to
     * her, as one that was open before or was handed over; she can only leave it.
     */
    private boolean isAside(Proposal proposal, StepReport report, boolean leaves) {
        boolean aside = aside(proposal).contains(report.by().staffId());
        if (aside && !leaves) {
            throw new Conflict("deliberation.error.aside");
        }
        return aside;
    }

    Map<String, Object> decide(Proposal proposal, StepReport report, DecideReview form) {
        isAside(proposal, report, CHAIR_STEPS_ASIDE.equals(form.outcome()));
        String chair = report.by().staffId();
        if (CHAIR_STEPS_ASIDE.equals(form.outcome())) {
            keep(proposal, chair, Stance.RECUSED, form.reason());
            if (members(proposal).isEmpty()) {
                throw new Conflict("deliberation.error.nobodyLeftToDecide");
            }
            return Map.of();
        }
        String reason = PublicWords.required("reason", form.reason(), 2000);
        if (REFUSED.equals(form.outcome())) {
            proposals.end(proposal, ProposalState.REFUSED, reason);
            return Map.of();
        }
        proposal.answer(reason, clock.instant());
        Plan plan =
                new Plan(form.what(), form.place(), form.cost(), form.responsible(), form.byWhen());
        plans.add(proposal.number(), plan, null, chair);
        proposal.stand(ProposalState.CONSULT);
        return Map.of();
    }

    private void keep(Proposal proposal, String member, Stance stance, String words) {
        jdbc.sql("delete from review_opinion where proposal = ? and round_no = ? and staff_id = ?")
                .params(proposal.number(), proposal.reviewRound(), member)
                .update();
        jdbc.sql(
                        "insert into review_opinion (proposal, round_no, staff_id, stance, words,"
                                + " given_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.number(),
                        proposal.reviewRound(),
                        member,
                        stance.name(),
                        words,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
