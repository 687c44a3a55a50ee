package org.gridcase.api;

import java.util.List;
import org.gridcase.api.Names.People;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseNotices.CaseNotice;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.casework.CaseView;
import org.gridcase.shared.attachment.AttachmentView;
import org.springframework.stereotype.Component;

/** Cases as they are written out. */
@Component
class CaseWords {
    private final Names names;

    CaseWords(Names names) {
        this.names = names;
    }

    CaseSummary summary(CaseLedger.Row row, People people) {
        return new CaseSummary(
                row.number(),
                names.item(row.item()),
                row.path(),
                row.state(),
                names.unit(row.unit()),
                names.unit(row.handlingUnit()),
                row.place(),
                Point.of(row.point()),
                row.words(),
                row.reportedAt(),
                row.endedAt(),
                row.rating(),
                row.stepName(),
                row.stepNameEn(),
                people.of(row.holder()),
                row.dueAt(),
                row.provisional(),
                row.paused());
    }

    CaseDocument document(CaseView view, List<WorkItemDocument> openSteps) {
        return new CaseDocument(
                view.number(),
                names.item(view.item()),
                view.path(),
                view.state(),
                names.unit(view.unit()),
                names.unit(view.handlingUnit()),
                view.place(),
                Point.of(view.point()),
                view.quantity(),
                view.words(),
                view.channel(),
                Reporter.of(view.reporter()),
                names.people(List.of(view.reportedBy())).of(view.reportedBy()),
                view.reportedAt(),
                view.trackingCode(),
                view.approved(),
                view.departments().stream().map(this::department).toList(),
                view.answeredAt(),
                view.endedAt(),
                view.rating(),
                view.ratingWords(),
                openSteps,
                view.deeds().stream().sorted().toList());
    }

    CaseEvent event(CaseTimeline.Event event) {
        return event(event.entry(), event.files());
    }

    CaseEvent event(AuditEntry entry, List<AttachmentView> files) {
        By by = entry.by();
        return new CaseEvent(
                entry.at(),
                new CaseEvent.Doer(by.staffId(), by.name(), by.post(), names.unit(by.unit())),
                entry.action(),
                entry.details(),
                entry.words(),
                files.stream().map(FileInfo::of).toList());
    }

    NoticeInfo notice(CaseNotice found) {
        var notice = found.notice();
        return new NoticeInfo(
                notice.title().zh(),
                notice.text().zh(),
                notice.boards().stream().map(names::unit).toList(),
                notice.openedAt(),
                notice.endsAt(),
                notice.open(),
                found.objections().stream()
                        .map(
                                objection ->
                                        new NoticeInfo.Objection(
                                                Long.toString(objection.id()),
                                                objection.words(),
                                                objection.hasContact(),
                                                objection.raisedAt(),
                                                Kebab.word(objection.state()),
                                                objection.answer(),
                                                objection.decidedAt()))
                        .toList(),
                found.contactsMayBeSeen());
    }

    private CaseDocument.Department department(CaseView.Department row) {
        return new CaseDocument.Department(
                names.unit(row.unit()),
                row.responding(),
                row.leading(),
                Kebab.word(row.state()),
                row.askedAt(),
                row.answeredAt());
    }
}
