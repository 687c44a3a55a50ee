package org.gridcase.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/**
 * 审批性事项: collected by the grid worker, accepted and classified by the community, reviewed by the
 * town, approved by the department, made public (domain.md section 4).
 */
@Component("approvalPath")
public class ApprovalPath implements CaseProcess {

    static final String REFUSED = "refused";

    /** What the grid worker collected. */
    public record Collect(
            String reason,
            Integer householdSize,
            Set<String> materials,
            String words,
            List<String> attachments) {}

    /** The community accepts and classifies. */
    public record Accept(String classification, String missingPapers, String opinion) {}

    /** The town reviews. */
    public record Review(String opinion, boolean siteChecked) {}

    /** The department decides. */
    public record Approve(String outcome, LocalDate validUntil, String opinion) {}

    private final CaseStore cases;
    private final Catalogue catalogue;
    private final ZoneId zone;

    ApprovalPath(CaseStore cases, Catalogue catalogue, ZoneId zone) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "approval";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of(
                "collect",
                Step.of(Collect.class, (theCase, report, form) -> Map.of()),
                "accept",
                Step.of(Accept.class, (theCase, report, form) -> Map.of()),
                "review",
                Step.of(Review.class, (theCase, report, form) -> Map.of()),
                "approve",
                Step.of(
                        Approve.class,
                        (theCase, report, form) -> {
                            requireToLast(form.validUntil(), report.at());
                            theCase.decided(!REFUSED.equals(form.outcome()));
                            theCase.settled(report.at());
                            return Map.of();
                        }));
    }

    private void requireToLast(LocalDate validUntil, Instant now) {
        if (validUntil != null && validUntil.isBefore(LocalDate.ofInstant(now, zone))) {
            throw new Invalid("validUntil", "casework.error.dateInPast");
        }
    }

    /** Whether the matter item asks for public notice at any level. */
    public boolean noticeNeeded(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        return catalogue.item(theCase.item()).noticeLevels() > 0;
    }
}
