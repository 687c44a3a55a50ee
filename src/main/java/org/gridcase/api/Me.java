package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.organisation.Post;
import org.springframework.lang.Nullable;

/** Who is calling. */
record Me(
        String staffId,
        String name,
        @Schema(description = "Posts held today, own ones first") List<Held> posts,
        @Schema(description = "Units whose ledgers the caller may read, the widest first")
                List<Named> ledgers) {

    /** A post held. */
    record Held(
            Post post,
            Named unit,
            @Nullable @Schema(description = "The absent colleague whose deputy one is")
                    Person actingFor) {}
}
