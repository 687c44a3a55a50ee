package org.gridcase.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.form.Wording;
import org.gridcase.inbox.StepReport;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Locales;
import org.gridcase.worktime.WorkingTime;
import org.springframework.stereotype.Component;

/** 公示: what was approved stands on the boards of two or three levels, objections included. */
@Component("publicNotice")
public class PublicNotice implements CaseProcess {

    static final String UPHELD = "upheld";

    /** The decision on an objection. */
    public record DecideObjection(String outcome, String reason) {}

    private final CaseStore cases;
    private final CaseUnits units;
    private final CasePeople people;
    private final Catalogue catalogue;
    private final WorkingTime workingTime;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    PublicNotice(
            CaseStore cases,
            CaseUnits units,
            CasePeople people,
            Catalogue catalogue,
            WorkingTime workingTime,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.units = units;
        this.people = people;
        this.catalogue = catalogue;
        this.workingTime = workingTime;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "public-notice";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of("decideObjection", Step.of(DecideObjection.class, this::decide));
    }

    private Map<String, Object> decide(Case theCase, StepReport report, DecideObjection form) {
        notices.decide(theCase.number(), UPHELD.equals(form.outcome()), form.reason());
        return Map.of();
    }

    /** Opens the notice on the boards of the item's levels, from the community upwards. */
    public void open(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        MatterItem item = catalogue.item(theCase.item());
        List<String> boards = units.noticeBoards(theCase.unit(), item.noticeLevels());
        Instant endsAt =
                workingTime
                        .calendar(theCase.unit())
                        .deadline(clock.instant(), catalogue.limit(item, "notice"));
        var title = new Bilingual(item.name(), item.name(Locales.ENGLISH));
        notices.open(caseNumber, title, text(theCase, title), boards, endsAt);
        theCase.stand(CaseState.NOTICE);
        audit.record(
                Cases.stream(caseNumber),
                By.SYSTEM,
                "case.noticeOpened",
                Map.of("boards", String.join(",", boards), "until", endsAt.toString()),
                null);
    }

    private Bilingual text(Case theCase, Bilingual title) {
        Wording place = units.wording(theCase.unit());
        String name = people.maskedName(theCase.number());
        return new Bilingual(
                "%s%s申请“%s”，经社区受理、镇级审核、部门审批，拟予通过，现予公示。公示期内如有异议，请提出。"
                        .formatted(place.zh(), name, title.zh()),
                ("%s (%s) has applied for “%s”. The community has accepted the application, the town"
                                + " has reviewed it and the department has approved it; it is to be"
                                + " granted. Whoever objects may say so while this notice stands.")
                        .formatted(
                                name.equals(CasePeople.NOBODY_NAMED) ? "A resident" : name,
                                place.in(Locale.ENGLISH),
                                title.in(Locale.ENGLISH)));
    }

    public Date endsAt(String caseNumber) {
        return Date.from(notices.endsAt(caseNumber));
    }

    public void close(String caseNumber) {
        notices.close(caseNumber);
        Case theCase = cases.get(caseNumber);
        theCase.noticeEnded(clock.instant());
        theCase.stand(CaseState.HANDLING);
        audit.record(Cases.stream(caseNumber), By.SYSTEM, "case.noticeClosed", Map.of(), null);
    }

    public void withdraw(String caseNumber) {
        notices.withdraw(caseNumber);
        cases.get(caseNumber).stand(CaseState.HANDLING);
        audit.record(Cases.stream(caseNumber), By.SYSTEM, "case.noticeWithdrawn", Map.of(), null);
    }

    public boolean hasOpenObjection(String caseNumber) {
        return notices.hasOpenObjection(caseNumber);
    }
}
