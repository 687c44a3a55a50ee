package org.gridcase.inbox.ui;

import java.util.Locale;
import org.gridcase.inbox.StepDrafts;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.PhotoUploads;
import org.springframework.stereotype.Component;

/** Makes the forms with which people report back on steps. */
@Component
class ReportForms {
    private final WorkDesk desk;
    private final StepDrafts drafts;
    private final PhotoUploads uploads;
    private final Texts texts;

    ReportForms(WorkDesk desk, StepDrafts drafts, PhotoUploads uploads, Texts texts) {
        this.desk = desk;
        this.drafts = drafts;
        this.uploads = uploads;
        this.texts = texts;
    }

    /** Whether claiming the step is all there is to do. */
    boolean none(Actor actor, WorkItemView item) {
        return desk.form(actor, item.id()).isEmpty();
    }

    /** The step's form with what the person typed before. */
    ReportForm form(Actor actor, WorkItemView item, Locale locale) {
        ReportForm form =
                new ReportForm(
                        desk.form(actor, item.id()).orElseThrow(),
                        desk.options(actor, item.id()),
                        field -> uploads.field(actor.staffId(), field.several(), field.accept()),
                        texts,
                        locale);
        form.restore(drafts.of(actor, item.id()));
        form.keepWith(answers -> drafts.keep(actor, item.id(), answers));
        return form;
    }
}
