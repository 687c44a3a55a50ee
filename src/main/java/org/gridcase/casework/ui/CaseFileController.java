package org.gridcase.casework.ui;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.gridcase.casework.CaseFiles;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Denied;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.attachment.AttachmentContent;
import org.gridcase.shared.attachment.AttachmentView;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Files of cases for the browser, behind the login. Photographs are shown, everything else can only
 * be saved; a file of a foreign case answers like one that does not exist. The browser may keep
 * what it got but asks each time whether it may still show it.
 */
@RestController
@RequestMapping(CaseFileLinks.PATH)
class CaseFileController {

    private final CurrentActor current;
    private final CaseFiles files;

    CaseFileController(CurrentActor current, CaseFiles files) {
        this.current = current;
        this.files = files;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> file(@PathVariable("id") long id, WebRequest request) {
        return answer(request, id, "full", () -> files.open(actor(), id));
    }

    /** The small picture of a photograph. */
    @GetMapping("/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable("id") long id, WebRequest request) {
        return answer(request, id, "small", () -> files.thumbnail(actor(), id));
    }

    private Actor actor() {
        return current.get();
    }

    private ResponseEntity<byte[]> answer(
            WebRequest request, long id, String size, Supplier<AttachmentContent> open) {
        try {
            files.find(actor(), id);
            // what a file holds never changes
            if (request.checkNotModified("\"" + id + "-" + size + "\"")) {
                return null;
            }
            return send(open.get());
        } catch (NotFound | Denied hidden) {
            return ResponseEntity.notFound().build();
        }
    }

    private static ResponseEntity<byte[]> send(AttachmentContent content) {
        AttachmentView file = content.view();
        ContentDisposition disposition =
                (file.photo() ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.bytes());
    }
}
