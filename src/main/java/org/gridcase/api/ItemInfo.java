package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.catalogue.Priority;
import org.springframework.lang.Nullable;

/** An item of the catalogue of matters. */
record ItemInfo(
        @Schema(example = "GG0201") String code,
        String category,
        @Nullable String categoryEn,
        String subcategory,
        @Nullable String subcategoryEn,
        String name,
        @Nullable String nameEn,
        @Nullable @Schema(description = "Filing criteria") String criteria,
        @Nullable String criteriaEn,
        HandlingPath path,
        @Nullable @Schema(description = "Code of the responsible department") String department,
        @Schema(description = "Codes of all departments that may claim a hard matter of this kind")
                List<String> competent,
        Priority priority,
        @Schema(description = "On how many levels the result is made public: 0, 2 or 3")
                int noticeLevels,
        @Schema(description = "Household affairs (inner net) or city objects and events")
                boolean inner,
        @Schema(
                        description =
                                "Limits of this item by step: 4wh are working hours, 5wd working"
                                        + " days, 15m, 2h and 3d run round the clock; other steps"
                                        + " have the defaults of the place")
                Map<String, String> limits,
        @Schema(description = "False when retired: it takes no new cases") boolean active) {

    static ItemInfo of(MatterItem item) {
        Map<String, String> limits = new TreeMap<>();
        item.limits().forEach((step, limit) -> limits.put(step, limit.toString()));
        return new ItemInfo(
                item.code(),
                item.category(),
                item.categoryEn(),
                item.subcategory(),
                item.subcategoryEn(),
                item.name(),
                item.nameEn(),
                item.criteria(),
                item.criteriaEn(),
                item.path(),
                item.department(),
                item.competent(),
                item.priority(),
                item.noticeLevels(),
                item.inner(),
                limits,
                item.active());
    }
}
