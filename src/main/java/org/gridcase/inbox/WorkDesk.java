package org.gridcase.inbox;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.inbox.WorkItemView.Deed;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.NotFound;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work items as a person at her desk sees them: the steps of a subject, their forms, her deeds. */
@Service
@Transactional(readOnly = true)
public class WorkDesk {

    private final WorkItemRepository items;
    private final JdbcClient jdbc;
    private final Offers projection;
    private final StepForms forms;
    private final StepReports reports;
    private final ProcessModels models;
    private final Staff staff;
    private final Jurisdiction jurisdiction;

    WorkDesk(
            WorkItemRepository items,
            JdbcClient jdbc,
            Offers projection,
            StepForms forms,
            StepReports reports,
            ProcessModels models,
            Staff staff,
            Jurisdiction jurisdiction) {
        this.items = items;
        this.jdbc = jdbc;
        this.projection = projection;
        this.forms = forms;
        this.reports = reports;
        this.models = models;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
    }

    /**
     * All steps of a subject in order of their offer, open and ended. The caller has made sure that
     * the actor may see the subject.
     */
    public List<WorkItemView> steps(Actor actor, String ref) {
        List<WorkItem> all = items.all(ref);
        return views(actor, all, offers(ref, all));
    }

    /**
     * The steps of a subject that are open, and to whom they are offered. The caller has made sure
     * that the actor may see the subject.
     */
    public OpenSteps open(Actor actor, String ref) {
        List<WorkItem> open = items.all(ref).stream().filter(WorkItem::open).toList();
        Map<Long, Set<String>> offers = offers(ref, open);
        return new OpenSteps(views(actor, open, offers), offers);
    }

    /** One step; unknown to whoever has nothing to do with it and does not oversee its unit. */
    public WorkItemView step(Actor actor, long id) {
        WorkItem item =
                items.findById(id).orElseThrow(() -> new NotFound("inbox.error.itemUnknown"));
        WorkItemView view =
                view(
                        actor,
                        item,
                        audiences(item.subjectRef()).getOrDefault(item.getId(), Set.of()));
        boolean concerned =
                !view.deeds().isEmpty()
                        || actor.staffId().equals(view.holder())
                        || actor.staffId().equals(view.doneBy())
                        || projection.source(item.subjectRef()).mayKnow(actor, item.subjectRef());
        if (!concerned) {
            throw new NotFound("inbox.error.itemUnknown");
        }
        return view;
    }

    /** The form to report back with, empty when claiming is all there is to do. */
    public Optional<FormSchema> form(Actor actor, long id) {
        WorkItem item = item(actor, id);
        return forms.schema(models.step(item.definitionId(), item.step()));
    }

    /** The same as it was written, form-js JSON, for programs that draw it themselves. */
    public Optional<String> formText(Actor actor, long id) {
        WorkItem item = item(actor, id);
        return models.form(models.step(item.definitionId(), item.step()));
    }

    /** Options of the form's fields that its file does not list. */
    public OptionSource options(Actor actor, long id) {
        return forms.options(actor, item(actor, id).subjectRef());
    }

    /** What was filled in when the step was done, empty while it is open. */
    public Map<String, Object> data(Actor actor, long id) {
        item(actor, id);
        return reports.data(id);
    }

    /**
     * What was filled in for a step of a subject, empty when nothing was. The caller has made sure
     * that the actor may see the subject: whoever may see it may read how its steps were reported.
     */
    public Optional<FilledForm> filled(String ref, long id) {
        return items.findById(id)
                .filter(item -> item.subjectRef().equals(ref))
                .map(
                        item ->
                                new FilledForm(
                                        forms.schema(models.step(item.definitionId(), item.step()))
                                                .orElse(null),
                                        reports.data(id)))
                .filter(filled -> !filled.data().isEmpty());
    }

    /** Colleagues to whom the step can be handed over. */
    public List<StaffView> colleagues(Actor actor, long id) {
        WorkItem item = item(actor, id);
        return staff.colleagues(item.unit()).stream()
                .filter(person -> !person.id().equals(item.assignee()))
                .toList();
    }

    private WorkItem item(Actor actor, long id) {
        step(actor, id);
        return items.findById(id).orElseThrow();
    }

    /** Asks nothing where somebody has every one of them. */
    private Map<Long, Set<String>> offers(String ref, List<WorkItem> steps) {
        boolean unclaimed = steps.stream().anyMatch(i -> i.state() == WorkItem.State.OFFERED);
        return unclaimed ? audiences(ref) : Map.of();
    }

    private List<WorkItemView> views(
            Actor actor, List<WorkItem> steps, Map<Long, Set<String>> offers) {
        return steps.stream()
                .map(item -> view(actor, item, offers.getOrDefault(item.getId(), Set.of())))
                .toList();
    }

    private WorkItemView view(Actor actor, WorkItem item, Set<String> audiences) {
        StepDefinition step = models.step(item.definitionId(), item.step());
        Set<Deed> deeds = deeds(actor, item, audiences);
        Set<String> outcomes =
                deeds.contains(Deed.REPORT_BACK)
                        ? step.outcomes().stream()
                                .filter(StepDefinition.BUTTONS::contains)
                                .collect(Collectors.toSet())
                        : Set.of();
        return new WorkItemView(
                item.getId(),
                item.subjectRef(),
                item.process(),
                item.step(),
                item.stepName(),
                item.stepNameEn(),
                item.unit(),
                item.post(),
                item.assignee(),
                item.offeredAt(),
                item.dueAt(),
                item.provisional(),
                item.paused(),
                item.urged(),
                item.claimedAt(),
                item.endedAt(),
                item.doneBy(),
                item.outcome(),
                item.state() == WorkItem.State.WITHDRAWN,
                deeds,
                outcomes);
    }

    private Set<Deed> deeds(Actor actor, WorkItem item, Set<String> audiences) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        if (!item.open()) {
            return deeds;
        }
        if (item.assignee() == null && actor.audiences().stream().anyMatch(audiences::contains)) {
            deeds.add(Deed.CLAIM);
        }
        if (WorkItems.has(actor, item)) {
            deeds.addAll(Set.of(Deed.REPORT_BACK, Deed.PUT_BACK, Deed.HAND_OVER));
        } else if (jurisdiction.may(actor, Action.ASSIGN, item.unit())) {
            deeds.add(Deed.HAND_OVER);
        }
        return deeds;
    }

    /**
     * To whom the unclaimed steps of a subject are offered, {@code post@unit}, by work item. The
     * caller has made sure that the actor may see the subject.
     */
    public Map<Long, Set<String>> offeredTo(String ref) {
        return audiences(ref);
    }

    private Map<Long, Set<String>> audiences(String ref) {
        Map<Long, Set<String>> found = new HashMap<>();
        jdbc.sql(
                        "select o.work_item_id, o.audience from work_offer o join work_item w on"
                                + " w.id = o.work_item_id where w.subject_ref = ?")
                .param(ref)
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            rs.getLong("work_item_id"),
                                            key -> new java.util.HashSet<>())
                                    .add(rs.getString("audience"));
                        });
        return found;
    }
}
