package org.gridcase.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.publicity.NoticeView;
import org.gridcase.publicity.Notices;
import org.gridcase.publicity.ObjectionView;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public notice of a case with the objections to it, for the officers who may see the case. */
@Service
public class CaseNotices {

    private final CaseSight sight;
    private final CasePeople people;
    private final Notices notices;
    private final AuditTrail audit;
    private final Transactions transactions;

    CaseNotices(
            CaseSight sight,
            CasePeople people,
            Notices notices,
            AuditTrail audit,
            Transactions transactions) {
        this.sight = sight;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A notice as officers see it.
     *
     * @param objections the oldest first
     * @param contactsMayBeSeen whether {@link #revealContact} would answer the actor who asked
     */
    public record CaseNotice(
            NoticeView notice, List<ObjectionView> objections, boolean contactsMayBeSeen) {}

    /** The newest notice of a case, empty when there never was one. */
    @Transactional(readOnly = true)
    public Optional<CaseNotice> of(Actor actor, String number) {
        Case theCase = sight.require(actor, number);
        return notices.about(number)
                .map(
                        notice ->
                                new CaseNotice(
                                        notice,
                                        notices.objections(number),
                                        people.mayReveal(actor, theCase)));
    }

    /** How to reach whoever raised an objection to the case's notice. The look is on record. */
    public Optional<String> revealContact(Actor actor, String number, long objection) {
        return transactions.run(
                () -> {
                    Case theCase = sight.require(actor, number);
                    if (!people.mayReveal(actor, theCase)) {
                        throw new Denied("casework.error.personalData");
                    }
                    audit.record(
                            Cases.stream(number),
                            actor.by(),
                            "case.contactSeen",
                            Map.of("objection", Long.toString(objection)),
                            null);
                    return notices.contact(number, objection);
                });
    }
}
