package org.gridcase.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridcase.modelling.MigratedCase;
import org.gridcase.modelling.MigratedState;
import org.gridcase.shared.text.Texts;
import org.gridcase.workflow.Place;
import org.springframework.lang.Nullable;

/** What becomes, or became, of one case: where it stands and what is due, before and after. */
record MigratedCaseInfo(
        @Nullable String number,
        MigratedState state,
        List<Stop> before,
        List<Stop> after,
        List<String> flaws,
        @Nullable Instant at) {

    /** A place in the model with what is due there. */
    record Stop(String element, @Nullable Instant dueAt) {
        private static List<Stop> of(List<Place> places) {
            return places.stream().map(each -> new Stop(each.element(), each.due())).toList();
        }
    }

    static MigratedCaseInfo of(MigratedCase one, Texts texts, Locale language) {
        return new MigratedCaseInfo(
                one.ref(),
                one.state(),
                Stop.of(one.before()),
                Stop.of(one.after()),
                one.flaws().stream().map(flaw -> texts.text(language, flaw.key())).toList(),
                one.at());
    }
}
