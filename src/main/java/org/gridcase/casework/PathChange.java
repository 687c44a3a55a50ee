package org.gridcase.casework;

import java.util.HashMap;
import org.gridcase.audit.AuditTrail;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Component;

/**
 * A matter becomes another one: the process of its path is stopped and that of the new one starts,
 * under the same number and with the same history (decision 4).
 */
@Component
class PathChange {
    /** Message of the models: this path is left. */
    static final String HANDLING_STOPPED = "handling-stopped";

    private final CaseIntake intake;
    private final CaseDepartments departments;
    private final Catalogue catalogue;
    private final CaseUnits units;
    private final Subjects subjects;
    private final Notices notices;
    private final Workflow workflow;
    private final AuditTrail audit;

    PathChange(
            CaseIntake intake,
            CaseDepartments departments,
            Catalogue catalogue,
            CaseUnits units,
            Subjects subjects,
            Notices notices,
            Workflow workflow,
            AuditTrail audit) {
        this.intake = intake;
        this.departments = departments;
        this.catalogue = catalogue;
        this.units = units;
        this.subjects = subjects;
        this.notices = notices;
        this.workflow = workflow;
        this.audit = audit;
    }

    /**
     * @param itemCode the new item, null to keep it
     * @param path the new path, null for the new item's own
     * @param words the reason
     */
    void make(Actor actor, Case theCase, String itemCode, HandlingPath path, String words) {
        MatterItem item =
                itemCode == null || itemCode.isBlank()
                        ? catalogue.item(theCase.item())
                        : catalogue
                                .find(itemCode)
                                .filter(MatterItem::active)
                                .orElseThrow(
                                        () -> new Invalid("item", "casework.error.itemUnknown"));
        boolean newItem = !item.code().equals(theCase.item());
        HandlingPath to = path != null ? path : newItem ? item.path() : theCase.path();
        if (to == theCase.path() && !newItem) {
            throw new Invalid("path", "casework.error.samePath");
        }
        var details = new HashMap<String, Object>();
        details.put("fromPath", theCase.path().code());
        details.put("toPath", to.code());
        details.put("fromItem", theCase.item());
        details.put("toItem", item.code());
        boolean restart = to != theCase.path();
        if (restart) {
            stop(theCase);
            theCase.changePath(item.code(), to);
        } else {
            theCase.recategorise(item.code());
        }
        subjects.changed(
                theCase.number(),
                item.name(),
                item.name(Locales.ENGLISH),
                theCase.placeIn(units.name(theCase.unit())),
                theCase.unit(),
                to.code(),
                to == HandlingPath.EMERGENCY);
        audit.record(
                Cases.stream(theCase.number()), actor.by(), "case.pathChanged", details, words);
        if (restart) {
            boolean onTheSpot =
                    theCase.onTheSpot() || actor.holds(Post.GRID_WORKER, theCase.unit());
            intake.start(theCase, onTheSpot);
        }
    }

    /** The process of the path ends, with what departments and notices had under way. */
    void stop(Case theCase) {
        workflow.tell(theCase.processInstance(), HANDLING_STOPPED);
        departments.release(theCase);
        notices.withdrawOpen(theCase.number());
    }
}
