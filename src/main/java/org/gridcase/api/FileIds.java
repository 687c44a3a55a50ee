package org.gridcase.api;

import java.util.List;
import org.gridcase.shared.Ids;

/** Ids of uploaded files as bodies name them. */
final class FileIds {
    private FileIds() {}

    static List<Long> of(List<String> decimals) {
        return decimals == null
                ? List.of()
                : decimals.stream().map(id -> Ids.parse(id, "attachment.error.notFound")).toList();
    }
}
