package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.Channel;
import org.gridcase.casework.ReportMatter;
import org.gridcase.inbox.StepReport;
import org.gridcase.inbox.SubjectEnded;
import org.gridcase.organisation.Staff;
import org.gridcase.publicity.Notices;
import org.gridcase.workflow.Workflow;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 决议: what the meeting decided is written, made public, objected to or not, and carried out as
 * cases whose progress stands on it until the last has ended.
 */
@Component
class Resolutions {

    static final String CASES_ENDED = "cases-ended";
    static final String UPHELD = "upheld";

    /** Leaves room for the figures on the notice. */
    private static final int LONGEST = 1700;

    /** The form of the resolution. */
    record WriteResolution(String text) {}

    /** The decision on an objection. */
    record DecideObjection(String outcome, String reason) {}

    /** One case that carries the resolution out. */
    record OpenCase(String item, String grid, String place, String words, String outcome) {}

    private final MeetingStore meetings;
    private final PlanStore plans;
    private final ProposalStore store;
    private final Proposals proposals;
    private final DeliberationRules rules;
    private final DeliberationNumbers numbers;
    private final Notices notices;
    private final CaseIntake intake;
    private final Staff staff;
    private final Workflow workflow;
    private final WorkingTime workingTime;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Resolutions(
            MeetingStore meetings,
            PlanStore plans,
            ProposalStore store,
            Proposals proposals,
            DeliberationRules rules,
            DeliberationNumbers numbers,
            Notices notices,
            CaseIntake intake,
            Staff staff,
            Workflow workflow,
            WorkingTime workingTime,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.store = store;
        this.proposals = proposals;
        this.rules = rules;
        this.numbers = numbers;
        this.notices = notices;
        this.intake = intake;
        this.staff = staff;
        this.workflow = workflow;
        this.workingTime = workingTime;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Object> write(Proposal proposal, StepReport report, WriteResolution form) {
        Meeting meeting = meetings.latest(proposal.number()).orElseThrow();
        meetings.add(
                new Resolution(
                        numbers.resolution(proposal.community()),
                        meeting,
                        plans.latest(proposal.number()).orElseThrow().no(),
                        PublicWords.required("text", form.text(), LONGEST),
                        report.at()));
        return Map.of();
    }

    /** On the community's board with its figures, for the days that the rules say. */
    void openNotice(Proposal proposal) {
        Resolution resolution = of(proposal);
        Instant now = clock.instant();
        int days = rules.of(proposal.community()).publicNoticeDays();
        Instant until = workingTime.deadline(now, new TimeLimit(days, TimeLimit.Unit.DAYS));
        resolution.publish(now, until);
        notices.open(
                proposal.number(),
                proposal.title(),
                figures(resolution) + resolution.text(),
                List.of(proposal.community()),
                until);
        recorded(proposal, "proposal.resolutionPublished", Map.of("no", resolution.no()));
    }

    private String figures(Resolution resolution) {
        Meeting meeting = meetings.get(resolution.meetingId());
        List<Ballot> ballots = meetings.ballots(meeting.getId());
        Count count = ballots.get(ballots.size() - 1).count();
        return "决议 %s：应到 %d 户 %d 人，实到 %d 户 %d 人；同意 %d 票，反对 %d 票，弃权 %d 票，表决通过。"
                .formatted(
                        resolution.no(),
                        meeting.entitledHouseholds(),
                        meeting.entitledPeople(),
                        meeting.presence().households(),
                        meeting.presence().people(),
                        count.inFavour(),
                        count.against(),
                        count.abstained());
    }

    Instant noticeEndsAt(Proposal proposal) {
        return of(proposal).noticeUntil();
    }

    Map<String, Object> decide(Proposal proposal, StepReport report, DecideObjection form) {
        String reason = PublicWords.required("reason", form.reason(), 2000);
        notices.decide(proposal.number(), UPHELD.equals(form.outcome()), reason);
        return Map.of();
    }

    /** An objection was right: the decision falls, the matter is consulted on again. */
    void withdrawNotice(Proposal proposal) {
        notices.withdraw(proposal.number());
        of(proposal).withdraw(clock.instant());
        proposal.stand(ProposalState.CONSULT);
        recorded(proposal, "proposal.resolutionWithdrawn", Map.of("no", of(proposal).no()));
    }

    void closeNotice(Proposal proposal) {
        notices.close(proposal.number());
        of(proposal).inForce(clock.instant());
        proposal.stand(ProposalState.CARRYING_OUT);
        recorded(proposal, "proposal.resolutionInForce", Map.of("no", of(proposal).no()));
    }

    /** A case of casework like any other; the resolution follows it. */
    Map<String, Object> openCase(Proposal proposal, StepReport report, OpenCase form) {
        String number =
                intake.report(
                                staff.actor(report.by().staffId()),
                                new ReportMatter(
                                        null,
                                        form.item(),
                                        form.words(),
                                        1,
                                        form.grid(),
                                        form.place(),
                                        null,
                                        Channel.RESOLUTION,
                                        null,
                                        null,
                                        List.of()))
                        .number();
        jdbc.sql(
                        "insert into resolution_case (case_number, proposal, opened_at) values (?,"
                                + " ?, ?)")
                .params(number, proposal.number(), utc(report.at()))
                .update();
        audit.record(
                Proposals.stream(proposal.number()),
                report.by(),
                "proposal.caseOpened",
                Map.of("case", number),
                null);
        return Map.of();
    }

    /** A case of some resolution was filed or withdrawn; the last one ends the waiting. */
    @EventListener
    void ended(SubjectEnded ended) {
        jdbc.sql("select proposal from resolution_case where case_number = ? and ended_at is null")
                .param(ended.ref())
                .query(String.class)
                .optional()
                .ifPresent(number -> caseEnded(store.lock(number), ended));
    }

    private void caseEnded(Proposal proposal, SubjectEnded ended) {
        jdbc.sql("update resolution_case set ended_at = ? where case_number = ?")
                .params(utc(ended.at()), ended.ref())
                .update();
        recorded(proposal, "proposal.caseEnded", Map.of("case", ended.ref()));
        if (allCasesEnded(proposal)) {
            workflow.announce(proposal.number(), CASES_ENDED);
        }
    }

    boolean allCasesEnded(Proposal proposal) {
        return jdbc.sql(
                                "select count(*) from resolution_case where proposal = ? and"
                                        + " ended_at is null")
                        .param(proposal.number())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void finish(Proposal proposal) {
        proposals.end(proposal, ProposalState.DONE, null);
        recorded(proposal, "proposal.carriedOut", Map.of());
    }

    private Resolution of(Proposal proposal) {
        return meetings.resolution(proposal.number()).orElseThrow();
    }

    private void recorded(Proposal proposal, String action, Map<String, ?> details) {
        audit.record(Proposals.stream(proposal.number()), By.SYSTEM, action, details, null);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
