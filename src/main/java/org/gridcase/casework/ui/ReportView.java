package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.gridcase.casework.CaseIntake.Receipt;
import org.gridcase.casework.ReportDesk;
import org.gridcase.casework.ReportDesk.Draft;
import org.gridcase.casework.ReportMatter;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.UndoNotification;

/** Reporting a matter (上报): the form, kept while it is written, and then the receipt. */
@Route(ReportNavigation.PATH)
@PermitAll
class ReportView extends Div implements BeforeEnterObserver {
    private final transient CurrentActor currentActor;
    private final transient Jurisdiction jurisdiction;
    private final transient ReportDesk desk;
    private final transient ReportParts parts;
    private final transient Times times;

    ReportView(
            CurrentActor currentActor,
            Jurisdiction jurisdiction,
            ReportDesk desk,
            ReportParts parts,
            Times times) {
        this.currentActor = currentActor;
        this.jurisdiction = jurisdiction;
        this.desk = desk;
        this.parts = parts;
        this.times = times;
        addClassNames("gc-page", "narrow", "gc-report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (jurisdiction.mayAnywhere(currentActor.get(), Action.REPORT)) {
            begin();
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void begin() {
        Actor actor = currentActor.get();
        // one id for each form shown: however often it is sent, it makes one case
        ReportForm form = new ReportForm(actor, parts, UUID.randomUUID().toString());
        removeAll();
        add(new PageHeading(getTranslation("casework.report.title")));
        desk.draft(actor)
                .ifPresent(
                        draft -> {
                            form.fill(draft.matter());
                            add(
                                    new ReportDraftNotice(
                                            times.moment(draft.savedAt()), this::startAgain));
                        });
        add(form);
        form.onChange(matter -> desk.keep(currentActor.get(), matter));
        form.onSend(this::send);
    }

    /** Nothing is lost by one click: for ten seconds what was written comes back. */
    private void startAgain() {
        Actor actor = currentActor.get();
        Optional<Draft> before = desk.draft(actor);
        desk.discard(actor);
        begin();
        before.ifPresent(
                draft ->
                        UndoNotification.show(
                                getTranslation("casework.report.discarded"),
                                () -> {
                                    desk.keep(actor, draft.matter());
                                    begin();
                                }));
    }

    private void send(ReportMatter matter) {
        Receipt receipt = desk.send(currentActor.get(), matter);
        removeAll();
        add(new PageHeading(getTranslation("casework.report.sent")));
        add(new ReportReceipt(receipt, matter.handled() != null, this::begin));
    }
}
