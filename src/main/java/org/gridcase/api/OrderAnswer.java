package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.lang.Nullable;

/** The written answer to a supervision order. */
record OrderAnswer(
        @Schema(maxLength = 2000) String words,
        @Nullable @Schema(description = "Ids of files uploaded before to /files")
                List<String> files) {}
