package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.Releases;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.problem.Problems;
import org.gridcase.shared.text.Texts;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of models and forms: begun, saved, checked, proposed, and decided by a second person. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/models", produces = "application/json")
@Tag(name = "models")
class ModelDraftsResource {
    private final CurrentActor me;
    private final Drafts drafts;
    private final Releases releases;
    private final Library library;
    private final Texts texts;
    private final Problems problems;

    ModelDraftsResource(
            CurrentActor me,
            Drafts drafts,
            Releases releases,
            Library library,
            Texts texts,
            Problems problems) {
        this.me = me;
        this.drafts = drafts;
        this.releases = releases;
        this.library = library;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping("/drafts")
    @Operation(summary = "Drafts that are being made or wait for a decision")
    Page<ModelDraftInfo> open() {
        return Page.all(drafts.open(me.get()).stream().map(ModelDraftInfo::of).toList());
    }

    @PostMapping("/{process}/drafts")
    @ResponseStatus(CREATED)
    @Operation(summary = "Begin a draft from the version that new cases use (修改这个流程)")
    ModelDraftInfo begin(Once once, @PathVariable String process) {
        return once.answer(
                null,
                ModelDraftInfo.class,
                actor -> ModelDraftInfo.of(drafts.begin(actor, process, null)));
    }

    @GetMapping("/drafts/{id}")
    @Operation(summary = "One draft")
    ModelDraftInfo read(@PathVariable String id) {
        return ModelDraftInfo.of(drafts.view(me.get(), draft(id)));
    }

    @GetMapping("/drafts/{id}/files")
    @Operation(summary = "The model and the forms of a draft, as texts")
    Page<ModelText> files(@PathVariable String id) {
        return Page.all(ModelText.of(drafts.files(me.get(), draft(id))));
    }

    @GetMapping("/drafts/{id}/findings")
    @Operation(summary = "Everything that is wrong with a draft, each at its element (检查)")
    Page<ModelFinding> findings(@PathVariable String id, HttpServletRequest request) {
        return ModelFinding.of(
                drafts.findings(me.get(), draft(id)), texts, problems.language(request));
    }

    @GetMapping("/drafts/{id}/difference")
    @Operation(summary = "What a draft changes of the version it began from")
    Page<ModelChange> difference(@PathVariable String id) {
        DraftView view = drafts.view(me.get(), draft(id));
        Map<String, String> base =
                library.versions(me.get(), view.process()).stream()
                        .filter(each -> each.number() != null)
                        .filter(each -> each.number().equals(view.basedOn()))
                        .findFirst()
                        .map(each -> library.files(me.get(), each.id()))
                        .orElse(Map.of());
        return ModelChange.between(base, drafts.files(me.get(), view.id()));
    }

    @PostMapping("/drafts/{id}/pen")
    @Operation(summary = "Take the pen, unless somebody else is at it")
    ModelDraftInfo edit(Once once, @PathVariable String id) {
        return once.answer(
                null,
                ModelDraftInfo.class,
                actor -> ModelDraftInfo.of(drafts.edit(actor, draft(id))));
    }

    @PostMapping("/drafts/{id}/pen/take-over")
    @Operation(summary = "Take the pen out of another one’s hand, who is told (接手)")
    ModelDraftInfo takeOver(Once once, @PathVariable String id) {
        return once.answer(
                null,
                ModelDraftInfo.class,
                actor -> ModelDraftInfo.of(drafts.takeOver(actor, draft(id))));
    }

    @PutMapping("/drafts/{id}/files/{name}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Keep a file of the draft; it need not be fine yet")
    void save(
            Once once,
            @PathVariable String id,
            @PathVariable String name,
            @RequestBody ModelContent body) {
        once.run(body, actor -> drafts.save(actor, draft(id), name, body.given()));
    }

    @DeleteMapping("/drafts/{id}/files/{name}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Take a form out of the draft")
    void removeForm(Once once, @PathVariable String id, @PathVariable String name) {
        once.run(null, actor -> drafts.removeForm(actor, draft(id), name));
    }

    @PostMapping("/drafts/{id}/files/{name}/undo")
    @Operation(summary = "One change of a file back; answers the file as it is now")
    ModelText undo(Once once, @PathVariable String id, @PathVariable String name) {
        once.run(null, actor -> drafts.undo(actor, draft(id), name));
        return now(id, name);
    }

    @PostMapping("/drafts/{id}/files/{name}/redo")
    @Operation(summary = "One undone change on again; answers the file as it is now")
    ModelText redo(Once once, @PathVariable String id, @PathVariable String name) {
        once.run(null, actor -> drafts.redo(actor, draft(id), name));
        return now(id, name);
    }

    @PostMapping("/drafts/{id}/proposal")
    @Operation(summary = "Lay it before another administrator (提交发布)")
    ModelDraftInfo propose(Once once, @PathVariable String id, @RequestBody ModelProposal body) {
        return once.answer(
                body,
                ModelDraftInfo.class,
                actor ->
                        ModelDraftInfo.of(
                                drafts.propose(
                                        actor,
                                        draft(id),
                                        body.reason(),
                                        body.effectiveAt(),
                                        null)));
    }

    @PostMapping("/drafts/{id}/release")
    @Operation(summary = "Release what another one proposed (发布): at once, or on its day")
    ModelVersion release(Once once, @PathVariable String id) {
        return once.answer(
                null,
                ModelVersion.class,
                actor -> ModelVersion.of(releases.release(actor, draft(id), null)));
    }

    @PostMapping("/drafts/{id}/refusal")
    @Operation(summary = "Send it back with words, or take back one’s own (退回)")
    ModelDraftInfo refuse(Once once, @PathVariable String id, @RequestBody Reason body) {
        return once.answer(
                body,
                ModelDraftInfo.class,
                actor -> ModelDraftInfo.of(drafts.refuse(actor, draft(id), body.reason())));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Throw a draft away; it stays on record that there was one")
    void drop(Once once, @PathVariable String id) {
        once.run(null, actor -> drafts.drop(actor, draft(id)));
    }

    private ModelText now(String id, String name) {
        return new ModelText(name, drafts.files(me.get(), draft(id)).get(name));
    }

    private static long draft(String id) {
        return Ids.parse(id, "modelling.error.draftUnknown");
    }
}
