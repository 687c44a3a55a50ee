package org.gridcase.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.supervision.Urging;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a resident without login may do who knows a tracking code: follow the case and rate it.
 * Shows no names, no words of officers or residents, and nothing of any other case.
 */
@Service
public class PublicCases {

    private final CaseStore cases;
    private final Cases commands;
    private final Catalogue catalogue;
    private final Notices notices;
    private final Urging urging;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;

    PublicCases(
            CaseStore cases,
            Cases commands,
            Catalogue catalogue,
            Notices notices,
            Urging urging,
            AuditTrail audit,
            Requests requests,
            Transactions transactions) {
        this.cases = cases;
        this.commands = commands;
        this.catalogue = catalogue;
        this.notices = notices;
        this.urging = urging;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
    }

    /**
     * A case as its reporter follows it.
     *
     * @param title matter item in Chinese
     * @param titleEn the same in English
     * @param unit code of the unit where it stands
     * @param milestones what happened, the oldest first
     * @param rateable true when it was answered and not rated yet
     */
    public record Progress(
            String number,
            String title,
            String titleEn,
            HandlingPath path,
            CaseState state,
            String unit,
            Instant reportedAt,
            Instant endedAt,
            List<Milestone> milestones,
            boolean rateable,
            Integer rating) {}

    /**
     * A step that was done.
     *
     * @param action what happened, as in the audit trail
     * @param stepName Chinese name of the step, null for other events
     * @param unit code of the unit that acted, null for the software itself
     */
    public record Milestone(
            Instant at,
            String action,
            String stepName,
            String stepNameEn,
            String outcome,
            String unit) {}

    /**
     * @throws NotFound for a code that belongs to no case
     */
    @Transactional(readOnly = true)
    public Progress follow(String trackingCode) {
        Case theCase = find(trackingCode);
        var item = catalogue.item(theCase.item());
        return new Progress(
                theCase.number(),
                item.name(),
                item.nameEn(),
                theCase.path(),
                theCase.state(),
                theCase.handlingUnit(),
                theCase.reportedAt(),
                theCase.filedAt(),
                audit.all(Cases.stream(theCase.number())).stream()
                        .filter(PublicCases::forResidents)
                        .map(PublicCases::milestone)
                        .toList(),
                rateable(theCase),
                theCase.rating());
    }

    /**
     * The resident urges what her case waits for (催办), at most once an hour.
     *
     * @throws org.gridcase.shared.Conflict when it was urged lately or waits for nobody
     */
    public void urge(String trackingCode) {
        transactions.run(
                () -> {
                    Case theCase = find(trackingCode);
                    urging.urgeByResident(theCase.number(), By.resident(theCase.unit()));
                });
    }

    /** The resident's own rating, 1 to 5 stars, once. */
    public void rate(String trackingCode, int stars, String words, String requestId) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                By.RESIDENT.staffId(),
                                "case.rate",
                                () -> {
                                    Case theCase = cases.lock(find(trackingCode).number());
                                    commands.rate(
                                            theCase, stars, words, By.resident(theCase.unit()));
                                }));
    }

    /**
     * Anyone's objection to the public notice of a case.
     *
     * @param contact how to reach whoever objects, seen by the officers who decide; may be null
     * @throws NotFound when there is no such notice of a case
     */
    public void object(long notice, String words, String contact, String requestId) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                By.RESIDENT.staffId(),
                                "case.object",
                                () -> {
                                    Case theCase = onNotice(notice);
                                    commands.objected(
                                            notice, words, contact, By.resident(theCase.unit()));
                                }));
    }

    /** Whether {@link #object} would take one now. */
    @Transactional(readOnly = true)
    public boolean takesObjections(long notice) {
        return notices.takesObjections(notice)
                && cases.find(notices.notice(notice).ref()).isPresent();
    }

    private Case onNotice(long notice) {
        String ref = notices.notice(notice).ref();
        cases.find(ref).orElseThrow(() -> new NotFound("publicity.error.noticeUnknown"));
        return cases.lock(ref);
    }

    /** As people type it: small letters, spaces and missing hyphens are no matter. */
    private Case find(String trackingCode) {
        String plain =
                trackingCode == null
                        ? ""
                        : trackingCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String code = plain.replaceAll("(.{4})(?=.)", "$1-");
        return cases.byTrackingCode(code)
                .orElseThrow(() -> new NotFound("casework.error.codeUnknown"));
    }

    private static boolean rateable(Case theCase) {
        return theCase.rating() == null
                && (theCase.answeredAt() != null || theCase.state() == CaseState.FILED);
    }

    private static boolean forResidents(AuditEntry entry) {
        return switch (entry.action()) {
            case "case.reported",
                    "step.done",
                    "case.pathChanged",
                    "case.noticeOpened",
                    "case.noticeClosed",
                    "case.filed",
                    "case.withdrawn",
                    "case.rated" ->
                    true;
            default -> false;
        };
    }

    private static Milestone milestone(AuditEntry entry) {
        return new Milestone(
                entry.at(),
                entry.action(),
                (String) entry.details().get("stepName"),
                (String) entry.details().get("stepNameEn"),
                (String) entry.details().get("outcome"),
                entry.by().unit());
    }
}
