package org.gridcase.supervision.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.shared.ui.Person;
import org.gridcase.supervision.BoardRow;

/** Says what stands in a line of the board, in the language of the reader. */
class BoardWords {
    private final BoardParts parts;
    private final Locale locale;
    private final Map<String, Person> people = new HashMap<>();

    BoardWords(BoardParts parts, Locale locale) {
        this.parts = parts;
        this.locale = locale;
    }

    String title(BoardRow row) {
        return parts.words().spoken(row.title(), row.titleEn(), locale);
    }

    String step(BoardRow row) {
        return parts.words().spoken(row.stepName(), row.stepNameEn(), locale);
    }

    String unit(BoardRow row) {
        return parts.words().unit(row.unit(), locale);
    }

    String place(BoardRow row) {
        return parts.colleagues().place(row.place(), locale);
    }

    /** Who has it, or that nobody has. */
    String holder(BoardRow row) {
        return row.holder() == null
                ? parts.words().say(locale, "supervision.board.nobody")
                : person(row).name();
    }

    String standing(BoardRow row) {
        return row.holder() == null
                ? parts.colleagues().post(row.post(), locale)
                : person(row).standing();
    }

    Optional<String> page(BoardRow row) {
        return parts.words().page(row.kind(), row.ref());
    }

    private Person person(BoardRow row) {
        return people.computeIfAbsent(
                row.holder(),
                id ->
                        parts.colleagues()
                                .people(List.of(id), locale)
                                .getOrDefault(id, parts.words().person(id, row.unit(), locale)));
    }
}
