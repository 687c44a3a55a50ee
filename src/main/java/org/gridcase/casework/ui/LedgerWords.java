package org.gridcase.casework.ui;

import java.util.Locale;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.organisation.Tier;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.Tone;

/** Says what stands in a line of the ledger, in the language of the reader. */
record LedgerWords(LedgerParts parts, Locale locale) {

    String item(Row row) {
        return parts.catalogue().find(row.item()).map(i -> i.name(locale)).orElse(row.item());
    }

    String grid(Row row) {
        return parts.colleagues().unit(row.unit(), locale);
    }

    /** Whether all cases of a ledger lie in the same grid. */
    boolean oneGrid(String unit) {
        return parts.units().find(unit).filter(u -> u.tier() == Tier.GRID).isPresent();
    }

    String place(Row row) {
        return parts.units().place(row.place(), locale);
    }

    String step(Row row) {
        boolean english = Locales.ENGLISH.equals(Locales.nearest(locale));
        String step = english ? row.stepNameEn() : row.stepName();
        return step == null ? "" : step;
    }

    Tone tone(Row row) {
        return switch (row.state()) {
            case FILED -> Tone.GOOD;
            case WITHDRAWN -> Tone.CALM;
            default -> Tone.BUSY;
        };
    }
}
