package org.gridcase.casework.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.organisation.Tier;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.Tone;

/** Says what stands in a line of the ledger, in the language of the reader. */
record LedgerWords(LedgerParts parts, Locale locale) {

    String item(Row row) {
        return parts.catalogue().find(row.item()).map(i -> i.name(locale)).orElse(row.item());
    }

    String grid(Row row) {
        return parts.colleagues().unit(row.unit(), locale);
    }

    /** The same in the ledger of a unit, whose own name stands above the list already. */
    String grid(Row row, String ledger) {
        String name = grid(row);
        String above = parts.colleagues().unit(ledger, locale);
        return name.startsWith(above) && name.length() > above.length()
                ? name.substring(above.length()).strip()
                : name;
    }

    /** Whether all cases of a ledger lie in the same grid. */
    boolean oneGrid(String unit) {
        return parts.units().find(unit).filter(u -> u.tier() == Tier.GRID).isPresent();
    }

    String place(Row row) {
        return parts.units().place(row.place(), locale);
    }

    /** Grid and place; nothing twice where no more than the grid is known. */
    String where(Row row) {
        String grid = grid(row);
        String place = place(row);
        return place.startsWith(grid) ? place : grid + " " + place;
    }

    String step(Row row) {
        boolean english = Locales.ENGLISH.equals(Locales.nearest(locale));
        String step = english ? row.stepNameEn() : row.stepName();
        return step == null ? "" : step;
    }

    /** Who has the present step, or that nobody has; nothing where there is none. */
    String holder(Row row, LedgerRows rows) {
        Person person = rows.holder(row);
        if (person != null) {
            return person.name();
        }
        return row.stepName() == null || row.holder() != null
                ? ""
                : I18NProvider.translate(locale, "casework.ledger.unclaimed");
    }

    Tone tone(Row row) {
        return switch (row.state()) {
            case FILED -> Tone.GOOD;
            case WITHDRAWN -> Tone.CALM;
            default -> Tone.BUSY;
        };
    }
}
