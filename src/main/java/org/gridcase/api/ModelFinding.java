package org.gridcase.api;

import java.util.List;
import java.util.Locale;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.Severity;
import org.gridcase.shared.text.Texts;
import org.springframework.lang.Nullable;

/** One thing that is wrong with a model or form, and where. */
record ModelFinding(@Nullable String element, Severity severity, String code, String message) {

    static Page<ModelFinding> of(List<Finding> findings, Texts texts, Locale language) {
        return Page.all(
                findings.stream()
                        .map(
                                each ->
                                        new ModelFinding(
                                                each.element(),
                                                each.severity(),
                                                each.key(),
                                                texts.text(
                                                        language,
                                                        each.key(),
                                                        each.args().toArray())))
                        .toList());
    }
}
