package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Heat;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ModelExchange;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Process models and forms: their versions, files, differences, and the way back. */
@RestController
@RequestMapping(ApiSetup.V1 + "/models")
@Tag(name = "models")
class ModelsResource {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int LONGEST_DAYS = 730;

    private final CurrentActor me;
    private final Library library;
    private final Drafts drafts;
    private final Heat heat;
    private final ModelExchange exchange;

    ModelsResource(
            CurrentActor me, Library library, Drafts drafts, Heat heat, ModelExchange exchange) {
        this.me = me;
        this.library = library;
        this.drafts = drafts;
        this.heat = heat;
        this.exchange = exchange;
    }

    @GetMapping(produces = JSON)
    @Operation(summary = "All processes with the version that new cases use (流程与表单)")
    Page<ModelInfo> list() {
        return Page.all(library.processes(me.get()).stream().map(ModelInfo::of).toList());
    }

    @GetMapping(path = "/{process}/versions", produces = JSON)
    @Operation(summary = "Versions of a process, the newest first")
    Page<ModelVersion> versions(@PathVariable String process) {
        return Page.all(
                library.versions(me.get(), process).stream().map(ModelVersion::of).toList());
    }

    @GetMapping(path = "/{process}/forms", produces = JSON)
    @Operation(summary = "Forms of a process with the versions that changed them")
    Page<ModelFormHistory> forms(@PathVariable String process) {
        return Page.all(
                library.forms(me.get(), process).stream().map(ModelFormHistory::of).toList());
    }

    @GetMapping(path = "/versions/{id}/files", produces = JSON)
    @Operation(summary = "The model and the forms of a version, as texts")
    Page<ModelText> files(@PathVariable String id) {
        return Page.all(ModelText.of(library.files(me.get(), release(id))));
    }

    @GetMapping(path = "/versions/{id}/archive")
    @Operation(summary = "A version as a zip file in the layout of bpmn/ and forms/")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> archive(@PathVariable String id) {
        return zip(exchange.version(me.get(), release(id)), "gridcase-model.zip");
    }

    @GetMapping(path = "/{process}/versions/{number}/standing", produces = JSON)
    @Operation(summary = "Where running cases of a version stand, and how long its steps took")
    Page<ModelStanding> standing(
            @PathVariable String process,
            @PathVariable int number,
            @RequestParam(defaultValue = "30") int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Invalid("days", "api.error.range", 1, LONGEST_DAYS);
        }
        String definition =
                library.versions(me.get(), process).stream()
                        .filter(each -> each.number() != null && each.number() == number)
                        .map(ReleaseView::definitionId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("modelling.error.releaseUnknown"));
        return ModelStanding.of(
                heat.standing(me.get(), definition), heat.taken(me.get(), definition, days));
    }

    @GetMapping(path = "/difference", produces = JSON)
    @Operation(summary = "What differs between two versions, element by element, field by field")
    Page<ModelChange> difference(@RequestParam String from, @RequestParam String to) {
        Map<String, String> before = library.files(me.get(), release(from));
        return ModelChange.between(before, library.files(me.get(), release(to)));
    }

    @PostMapping(path = "/versions/{id}/return", produces = JSON)
    @ResponseStatus(CREATED)
    @Operation(summary = "Propose an earlier version anew (退回到这一版); another one releases it")
    ModelDraftInfo goBack(Once once, @PathVariable String id, @RequestBody Reason body) {
        return once.answer(
                body,
                ModelDraftInfo.class,
                actor -> ModelDraftInfo.of(drafts.goBack(actor, release(id), body.reason(), null)));
    }

    @GetMapping(path = "/archive")
    @Operation(summary = "All processes and forms as a zip file in the layout of bpmn/ and forms/")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> folder() {
        return zip(exchange.folder(me.get()), "gridcase-models.zip");
    }

    @PostMapping(path = "/archive", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = JSON)
    @ResponseStatus(CREATED)
    @Operation(summary = "Bring in such a zip file, or one model or form: drafts, never a release")
    ModelImportReceipt bring(Once once, @RequestPart("file") MultipartFile file) {
        byte[] bytes = bytes(file);
        return once.answer(
                FilesResource.sent(file),
                ModelImportReceipt.class,
                actor ->
                        ModelImportReceipt.of(
                                exchange.bring(actor, file.getOriginalFilename(), bytes, null)));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<byte[]> zip(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static long release(String id) {
        return Ids.parse(id, "modelling.error.releaseUnknown");
    }
}
