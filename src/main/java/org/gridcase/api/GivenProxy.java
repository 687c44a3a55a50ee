package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.lang.Nullable;

/** Somebody leaves her vote to another. */
record GivenProxy(
        @Nullable
                @Schema(
                        description =
                                "Whose vote it is, by the register: a written proxy that an officer"
                                        + " enters")
                String giver,
        @Nullable @Schema(description = "Whose vote it is, by her own voting code") String code,
        @Nullable @Schema(description = "Who votes for her, from the register") String holder,
        @Nullable
                @Schema(description = "Who votes for her, by the number she told; with a code only")
                String number) {}
