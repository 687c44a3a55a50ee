package org.gridcase.deliberation.ui;

import java.nio.charset.StandardCharsets;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.attachment.AttachmentContent;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of proposals for the browser, behind the login; foreign ones answer like missing ones. */
@RestController
@RequestMapping(ProposalFileController.PATH)
class ProposalFileController {
    static final String PATH = "deliberation-files";

    private final CurrentActor current;
    private final Deliberations deliberations;

    ProposalFileController(CurrentActor current, Deliberations deliberations) {
        this.current = current;
        this.deliberations = deliberations;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> file(@PathVariable("id") long id) {
        return answer(id, false);
    }

    /** The small picture of a photograph. */
    @GetMapping("/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable("id") long id) {
        return answer(id, true);
    }

    private ResponseEntity<byte[]> answer(long id, boolean small) {
        AttachmentContent content;
        try {
            content = deliberations.file(current.get(), id, small);
        } catch (NotFound hidden) {
            return ResponseEntity.notFound().build();
        }
        ContentDisposition disposition =
                (content.view().photo()
                                ? ContentDisposition.inline()
                                : ContentDisposition.attachment())
                        .filename(content.view().fileName(), StandardCharsets.UTF_8)
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
