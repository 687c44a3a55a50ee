package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gridcase.casework.CaseFiles;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.casework.Cases;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.attachment.Accepted;
import org.gridcase.shared.attachment.AttachmentContent;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.attachment.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photographs and files: of a case or a proposal, or uploaded first and named in a report
 * afterwards.
 */
@RestController
@RequestMapping(ApiSetup.V1)
@Tag(name = "files")
class FilesResource {
    private static final String FORM = MediaType.MULTIPART_FORM_DATA_VALUE;

    private final CurrentActor me;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final CaseFiles files;
    private final Deliberations deliberations;
    private final Attachments attachments;

    FilesResource(
            CurrentActor me,
            Cases cases,
            CaseTimeline timeline,
            CaseFiles files,
            Deliberations deliberations,
            Attachments attachments) {
        this.me = me;
        this.cases = cases;
        this.timeline = timeline;
        this.files = files;
        this.deliberations = deliberations;
        this.attachments = attachments;
    }

    /** What was uploaded, for the fingerprint of the request. */
    record Sent(String name, long size, String sha256) {}

    @PostMapping(path = "/files", consumes = FORM, produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Upload a file that a report, note or form will name; kept for a day until then")
    ResponseEntity<FileInfo> upload(Once once, @RequestPart("file") MultipartFile file) {
        Accepted accepted = letIn(file);
        FileInfo info =
                once.answer(
                        sent(file),
                        FileInfo.class,
                        actor -> FileInfo.of(attachments.draft(actor.staffId(), accepted)));
        return ResponseEntity.created(URI.create(ApiSetup.V1 + "/files/" + info.id())).body(info);
    }

    @GetMapping(path = "/files", produces = "application/json")
    @Operation(summary = "The caller’s uploads that nothing has taken yet")
    Page<FileInfo> uploads() {
        return page(attachments.drafts(me.get().staffId()));
    }

    @GetMapping("/files/{id}")
    @Operation(summary = "The bytes of a file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> open(@PathVariable String id) {
        return content(found(id(id), false));
    }

    @GetMapping("/files/{id}/thumbnail")
    @Operation(summary = "The small picture of a photograph")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "image/jpeg",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> thumbnail(@PathVariable String id) {
        return content(found(id(id), true));
    }

    @DeleteMapping("/files/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Throw away an upload of one’s own that nothing has taken yet")
    void discard(Once once, @PathVariable String id) {
        once.run(null, actor -> attachments.discard(id(id), actor.staffId()));
    }

    @GetMapping(path = "/cases/{number}/files", produces = "application/json")
    @Operation(summary = "All files of a case, in the order they were uploaded")
    Page<FileInfo> ofCase(@PathVariable String number) {
        return page(timeline.files(me.get(), number));
    }

    @PostMapping(path = "/cases/{number}/files", consumes = FORM, produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add files to a case")
    Uploaded attach(
            Once once,
            @PathVariable String number,
            @RequestPart("file") List<MultipartFile> files) {
        // before the work of letting them in
        cases.requireSight(once.actor(), number);
        List<Accepted> accepted = files.stream().map(this::letIn).toList();
        return once.answer(
                files.stream().map(FilesResource::sent).toList(),
                Uploaded.class,
                actor -> attach(actor, number, accepted));
    }

    /** Files that were added. */
    record Uploaded(List<FileInfo> items) {}

    private Uploaded attach(Actor actor, String number, List<Accepted> accepted) {
        List<AttachmentView> added =
                accepted.stream().map(file -> attachments.draft(actor.staffId(), file)).toList();
        cases.attach(actor, number, added.stream().map(AttachmentView::id).toList(), null);
        return new Uploaded(added.stream().map(FileInfo::of).toList());
    }

    private Accepted letIn(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            return attachments.letIn(file.getOriginalFilename(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sent sent(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return new Sent(
                    file.getOriginalFilename(),
                    file.getSize(),
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a case or of a proposal; a foreign one of either answers like a missing one. */
    private AttachmentContent found(long id, boolean small) {
        try {
            return small ? files.thumbnail(me.get(), id) : files.open(me.get(), id);
        } catch (NotFound notOfACase) {
            try {
                return deliberations.file(me.get(), id, small);
            } catch (NotFound nowhere) {
                throw notOfACase;
            }
        }
    }

    /** Only photographs are shown by a browser; everything else is handed out to be saved. */
    private static ResponseEntity<byte[]> content(AttachmentContent content) {
        var file = content.view();
        ContentDisposition disposition =
                (file.photo() ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.bytes());
    }

    private static Page<FileInfo> page(List<AttachmentView> files) {
        return Page.all(files.stream().map(FileInfo::of).toList());
    }

    private static long id(String decimal) {
        return Ids.parse(decimal, "casework.error.fileUnknown");
    }
}
