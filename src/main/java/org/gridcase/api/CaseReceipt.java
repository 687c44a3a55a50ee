package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a report. */
record CaseReceipt(
        @Schema(example = "HQ-20260302-0001") String number,
        @Schema(description = "For the resident, to follow and rate the case without an account")
                String trackingCode) {}
