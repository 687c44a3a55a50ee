package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.supervision.BoardShare;
import org.springframework.lang.Nullable;

/** How many steps of a part of the board belong to one unit, step, matter or person. */
record BoardPart(
        @Nullable @Schema(description = "Code or id; missing where nobody has them") String key,
        int count,
        @Schema(
                        description =
                                "There may be more: units are counted to 500 each, all else over"
                                        + " the 1000 worst steps")
                boolean more,
        @Schema(description = "When the worst of them was or will be due") Instant worst) {

    static BoardPart of(BoardShare share) {
        return new BoardPart(share.key(), share.count(), share.more(), share.worst());
    }
}
