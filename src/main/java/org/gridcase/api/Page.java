package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Slice;
import org.springframework.lang.Nullable;

/** A part of a list. */
record Page<T>(
        List<T> items,
        @Nullable
                @Schema(
                        description =
                                "Give it as cursor to get what follows; missing on the last page")
                String next) {

    static final int MOST = 200;
    private static final int USUAL = 50;

    static <T> Page<T> of(Slice<T> slice) {
        return new Page<>(slice.items(), slice.next());
    }

    static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /** How many are asked for, {@link #MOST} at most. */
    static int size(Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw new Invalid("limit", "api.error.range", 1, MOST);
        }
        return limit;
    }
}
