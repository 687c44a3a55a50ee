package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.modelling.ModelExchange;

/** What an import made: drafts, and nothing that is live. */
record ModelImportReceipt(
        List<MadeDraft> drafts,
        @Schema(description = "Processes whose files are in use already") List<String> unchanged) {

    /** A draft that was made. */
    record MadeDraft(
            String process,
            String id,
            @Schema(description = "How much is wrong that stops its release") int errors) {}

    static ModelImportReceipt of(ModelExchange.Import done) {
        return new ModelImportReceipt(
                done.drafts().stream()
                        .map(
                                each ->
                                        new MadeDraft(
                                                each.process(),
                                                String.valueOf(each.draft()),
                                                each.errors()))
                        .toList(),
                done.unchanged());
    }
}
