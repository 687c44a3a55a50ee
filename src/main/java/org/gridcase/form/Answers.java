package org.gridcase.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one raw answer, from a browser, a draft or a program, into the type its field asks for.
 * Knows types only; whether the answer is good is for the rules.
 */
final class Answers {

    /** Digits before and after the point that anything measured in a grid fits in. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_FILES = 50;
    private static final int MOST_CHOICES = 200;
    private static final int MOST_RAW_CHARACTERS = 100_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final BigDecimal LAST_ID = BigDecimal.valueOf(Long.MAX_VALUE);

    private Answers() {}

    /** The raw answer is not of the field's type; {@code key} is the sentence for it. */
    static final class WrongType extends Exception {
        private final String key;
        private final String limit;

        WrongType(String key) {
            this(key, null);
        }

        WrongType(String key, String limit) {
            super(key, null, false, false);
            this.key = key;
            this.limit = limit;
        }

        String key() {
            return key;
        }

        String limit() {
            return limit;
        }
    }

    /** The typed answer, or null when there is none. A tick box that is not ticked is false. */
    static Object read(Field field, Object raw) throws WrongType {
        return switch (field.kind()) {
            case TEXT -> text(raw, false);
            case LONG_TEXT -> text(raw, true);
            case NUMBER -> number(raw, field.decimals());
            case DATE -> date(raw);
            case DATE_TIME -> dateTime(raw);
            case TIME -> time(raw);
            case CHECKBOX -> tick(raw);
            case RADIO, SELECT -> choice(raw);
            case CHECKLIST, TAGS -> choices(raw);
            case FILES -> files(raw);
        };
    }

    /** Small enough to calculate with: 1E+999999999 is a short text and an endless number. */
    static boolean ordinary(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS
                && number.precision() <= MOST_DIGITS * 2;
    }

    /** Digits after the point that hold for a field that states these. */
    static int decimals(int stated) {
        return stated < 0 ? MOST_DECIMALS : stated;
    }

    private static String text(Object raw, boolean lines) throws WrongType {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof String text)) {
            throw new WrongType("form.error.type");
        }
        if (text.length() > MOST_RAW_CHARACTERS) {
            throw new WrongType("form.error.maxLength", String.valueOf(MOST_RAW_CHARACTERS));
        }
        String clean = clean(text.replace("\r\n", "\n").replace('\r', '\n'), lines).strip();
        return clean.isEmpty() ? null : clean;
    }

    /**
     * Control characters and halves of surrogate pairs cannot be seen, printed or stored in every
     * database; they come from copying and from mischief, and go without a word.
     */
    private static String clean(String text, boolean lines) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' && !lines ? ' ' : c)
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static Object number(Object raw, int decimals) throws WrongType {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        BigDecimal number = decimal(raw);
        if (!ordinary(number) || number.abs().compareTo(BigDecimal.TEN.pow(MOST_DIGITS)) >= 0) {
            throw new WrongType("form.error.number");
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > decimals(decimals)) {
            if (decimals == 0) {
                throw new WrongType("form.error.wholeNumber");
            }
            throw new WrongType("form.error.decimals", String.valueOf(decimals(decimals)));
        }
        if (decimals != 0) {
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        try {
            return plain.intValueExact();
        } catch (ArithmeticException e) {
            throw new WrongType("form.error.number");
        }
    }

    private static BigDecimal decimal(Object raw) throws WrongType {
        if (raw instanceof BigDecimal number) {
            return number;
        }
        if (raw instanceof Integer || raw instanceof Long || raw instanceof Short) {
            return BigDecimal.valueOf(((Number) raw).longValue());
        }
        if (raw instanceof BigInteger number && number.bitLength() <= 64) {
            return new BigDecimal(number);
        }
        if (raw instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number);
        }
        throw new WrongType("form.error.number");
    }

    private static String date(Object raw) throws WrongType {
        String text = moment(raw);
        if (text == null) {
            return null;
        }
        try {
            return known(LocalDate.parse(text)).toString();
        } catch (DateTimeException e) {
            throw new WrongType("form.error.date");
        }
    }

    private static String dateTime(Object raw) throws WrongType {
        String text = moment(raw);
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
            known(moment.toLocalDate());
            return moment.toString();
        } catch (DateTimeException e) {
            throw new WrongType("form.error.dateTime");
        }
    }

    private static String time(Object raw) throws WrongType {
        String text = moment(raw);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeException e) {
            throw new WrongType("form.error.time");
        }
    }

    private static String moment(Object raw) throws WrongType {
        if (raw instanceof LocalDate || raw instanceof LocalDateTime || raw instanceof LocalTime) {
            return raw.toString();
        }
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return null;
        }
        if (!(raw instanceof String text) || text.length() > 40) {
            throw new WrongType("form.error.type");
        }
        return text.strip();
    }

    private static LocalDate known(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
        return date;
    }

    private static Boolean tick(Object raw) throws WrongType {
        if (raw == null) {
            return false;
        }
        if (!(raw instanceof Boolean ticked)) {
            throw new WrongType("form.error.type");
        }
        return ticked;
    }

    private static String choice(Object raw) throws WrongType {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        if (!(raw instanceof String value)) {
            throw new WrongType("form.error.type");
        }
        return value;
    }

    private static List<String> choices(Object raw) throws WrongType {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof Collection<?> values) || values.size() > MOST_CHOICES) {
            throw new WrongType("form.error.type");
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (Object value : values) {
            if (!(value instanceof String text)) {
                throw new WrongType("form.error.type");
            }
            distinct.add(text);
        }
        return distinct.isEmpty() ? null : List.copyOf(distinct);
    }

    private static List<String> files(Object raw) throws WrongType {
        List<String> ids = choices(raw);
        if (ids == null) {
            return null;
        }
        if (ids.size() > MOST_FILES) {
            throw new WrongType("form.error.tooManyFiles", String.valueOf(MOST_FILES));
        }
        for (String id : ids) {
            if (!id.matches("[1-9][0-9]{0,18}") || new BigDecimal(id).compareTo(LAST_ID) > 0) {
                throw new WrongType("form.error.type");
            }
        }
        return ids;
    }
}
