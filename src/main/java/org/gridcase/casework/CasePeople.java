package org.gridcase.casework;

import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.identity.Masked;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Denied;
import org.springframework.stereotype.Component;

/** Who raised a case: masked for all, plain only for those whose task needs it, and logged. */
@Component
class CasePeople {

    /** What stands for the name of somebody who gave none. */
    static final String NOBODY_NAMED = "居民";

    private final CasePersonRepository people;
    private final Jurisdiction jurisdiction;
    private final Subjects subjects;
    private final AuditTrail audit;

    CasePeople(
            CasePersonRepository people,
            Jurisdiction jurisdiction,
            Subjects subjects,
            AuditTrail audit) {
        this.people = people;
        this.jurisdiction = jurisdiction;
        this.subjects = subjects;
        this.audit = audit;
    }

    void add(String caseNumber, ReportMatter.Reporter reporter) {
        people.save(new CasePerson(caseNumber, reporter));
    }

    /** Name, telephone, number and address with only enough left to recognise them by. */
    Optional<ReportMatter.Reporter> masked(String caseNumber) {
        return people.findById(caseNumber)
                .map(CasePerson::plain)
                .map(
                        person ->
                                new ReportMatter.Reporter(
                                        Masked.name(person.name()),
                                        Masked.phone(person.phone()),
                                        Masked.idNumber(person.idNumber()),
                                        Masked.address(person.address())));
    }

    /** The masked name for a public text; "居民" when nobody is named. */
    String maskedName(String caseNumber) {
        return masked(caseNumber)
                .map(ReportMatter.Reporter::name)
                .filter(name -> !name.isBlank())
                .orElse(NOBODY_NAMED);
    }

    /** Whether {@link #plain} would answer. */
    boolean mayReveal(Actor actor, Case theCase) {
        return overseesPeople(actor, theCase) || subjects.hasOpenWork(actor, theCase.number());
    }

    /**
     * The same for who has asked already.
     *
     * @param working whether the actor has open work on the case
     */
    boolean mayReveal(Actor actor, Case theCase, boolean working) {
        return working || overseesPeople(actor, theCase);
    }

    private boolean overseesPeople(Actor actor, Case theCase) {
        return jurisdiction.may(actor, Action.SEE_PERSONAL_DATA, theCase.unit());
    }

    /** The person in full; every look is on record. */
    Optional<ReportMatter.Reporter> plain(Actor actor, Case theCase) {
        if (!mayReveal(actor, theCase)) {
            throw new Denied("casework.error.personalData");
        }
        audit.record(Cases.stream(theCase.number()), actor.by(), "case.personSeen", Map.of(), null);
        return people.findById(theCase.number()).map(CasePerson::plain);
    }
}
