package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.api.Names.People;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.StepDrafts;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's work: boxes, single steps and their forms. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/work-items", produces = "application/json")
@Tag(name = "work items")
class WorkItemsResource {
    private static final String DEPARTMENTS = "departments";

    private final CurrentActor me;
    private final WorkBoxes boxes;
    private final WorkDesk desk;
    private final StepDrafts drafts;
    private final WorkItemWords words;
    private final Names names;

    WorkItemsResource(
            CurrentActor me,
            WorkBoxes boxes,
            WorkDesk desk,
            StepDrafts drafts,
            WorkItemWords words,
            Names names) {
        this.me = me;
        this.boxes = boxes;
        this.desk = desk;
        this.drafts = drafts;
        this.words = words;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary = "A box of the caller’s (待签收、待办、已办、我发起的、我参与的、知会我的)",
            description = "What is due first on top; ended work and boxes of cases newest first")
    Page<WorkItemSummary> list(@ParameterObject WorkItemFilter filter) {
        Slice<InboxRow> rows =
                boxes.page(
                        me.get(),
                        filter.box(),
                        filter.filter(),
                        filter.cursor(),
                        Page.size(filter.limit()));
        People people = names.people(rows.items().stream().map(InboxRow::holder).toList());
        return Page.of(rows.map(row -> summary(row, people)));
    }

    @GetMapping("/counts")
    @Operation(summary = "How much waits for the caller")
    WorkCounts counts() {
        return WorkCounts.of(boxes.counts(me.get()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One step: who has it or may have it, and what the caller may do with it")
    WorkItemDocument read(@PathVariable String id) {
        Actor actor = me.get();
        WorkItemView step = desk.step(actor, id(id));
        return words.of(step, step.open() ? null : desk.data(actor, step.id()));
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "The form to report back with, and the options it does not list itself")
    StepForm form(@PathVariable String id) {
        Actor actor = me.get();
        long item = id(id);
        Stream<String> ofFields =
                desk.form(actor, item).map(FormSchema::fields).orElse(List.of()).stream()
                        .map(Field::valuesKey)
                        .filter(key -> key != null);
        Stream<String> ofWaysOut =
                desk.step(actor, item).outcomes().stream().filter(DEPARTMENTS::equals);
        OptionSource source = desk.options(actor, item);
        Map<String, List<StepForm.Choice>> options = new TreeMap<>();
        Stream.concat(ofFields, ofWaysOut).forEach(key -> options.put(key, choices(source, key)));
        return new StepForm(desk.formText(actor, item).orElse(null), options);
    }

    @GetMapping("/{id}/draft")
    @Operation(summary = "What the caller kept of a form half filled in; empty when nothing")
    Draft draft(@PathVariable String id) {
        Actor actor = me.get();
        return new Draft(drafts.of(actor, desk.step(actor, id(id)).id()));
    }

    @GetMapping("/{id}/colleagues")
    @Operation(summary = "To whom the step can be handed over")
    Page<Person> colleagues(@PathVariable String id) {
        return Page.all(desk.colleagues(me.get(), id(id)).stream().map(Names::person).toList());
    }

    static long id(String decimal) {
        return Ids.parse(decimal, "inbox.error.itemUnknown");
    }

    private static List<StepForm.Choice> choices(OptionSource source, String key) {
        return source.options(key).stream()
                .map(
                        option ->
                                new StepForm.Choice(
                                        option.value(), option.label().zh(), option.label().en()))
                .toList();
    }

    private WorkItemSummary summary(InboxRow row, People people) {
        return new WorkItemSummary(
                row.workItem() == null ? null : row.workItem().toString(),
                row.ref(),
                row.kind(),
                row.title(),
                row.titleEn(),
                row.place(),
                names.unit(row.unit()),
                row.lane(),
                row.urgent(),
                row.step(),
                row.stepName(),
                row.stepNameEn(),
                row.post(),
                names.unit(row.atUnit()),
                row.offeredAt(),
                row.dueAt(),
                row.provisional(),
                row.paused(),
                row.endedAt(),
                people.of(row.holder()),
                row.outcome(),
                row.unread());
    }
}
