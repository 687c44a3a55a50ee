package org.gridcase.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a keyset page ended: the sort instant and the row's id. Opaque to clients.
 *
 * @param at the instant the list is sorted by
 * @param id the row that breaks ties
 */
public record Cursor(Instant at, long id) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public String encode() {
        String text = at.getEpochSecond() + "." + at.getNano() + "." + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @return null for null or blank, which is the first page
     * @throws Invalid when the text is no cursor of ours
     */
    public static Cursor decode(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            String[] parts = plain.split("\\.", 3);
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            // no mark of ours lies outside; such an instant would be none for the database either
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw new DateTimeException("out of range");
            }
            return new Cursor(at, Long.parseLong(parts[2]));
        } catch (IllegalArgumentException
                | ArrayIndexOutOfBoundsException
                | ArithmeticException
                | DateTimeException e) {
            throw new Invalid("cursor", "shared.error.cursor");
        }
    }
}
