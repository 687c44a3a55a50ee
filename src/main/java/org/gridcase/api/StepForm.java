package org.gridcase.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** The form to report back with. */
record StepForm(
        @Nullable
                @JsonRawValue
                @Schema(
                        description = "form-js JSON; missing when claiming is all there is to do",
                        implementation = Object.class)
                String form,
        @Schema(description = "Options of fields whose form names a source, by valuesKey")
                Map<String, List<Choice>> options) {

    /** An answer that may be chosen. */
    record Choice(String value, String label, @Nullable String labelEn) {}
}
