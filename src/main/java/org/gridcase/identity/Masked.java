package org.gridcase.identity;

/**
 * Personal data as those see it whose task does not need it (domain.md section 9). What is too
 * short to hide anything is hidden whole.
 */
public final class Masked {
    private static final String HIDDEN = "**";

    private Masked() {}

    /** The family name only: 李小红 becomes 李**; names in Latin letters keep their first letter. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String plain = name.strip();
        return plain.substring(0, plain.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** 19900000001 becomes 199****0001; other numbers keep their last two digits at most. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        String plain = phone.strip();
        int length = plain.length();
        if (length >= 11) {
            return plain.substring(0, 3) + "*".repeat(length - 7) + plain.substring(length - 4);
        }
        return length < 6
                ? "*".repeat(length)
                : "*".repeat(length - 2) + plain.substring(length - 2);
    }

    /** Keeps the first three of 15 or 18 digits and nothing of birth and sequence. */
    public static String idNumber(String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        String plain = number.strip();
        return plain.length() < 15
                ? "*".repeat(plain.length())
                : plain.substring(0, 3) + "*".repeat(plain.length() - 3);
    }

    /**
     * Keeps the road or estate and hides what leads to the door: everything from the first digit
     * on. Without digits the first six characters stay at most.
     */
    public static String address(String address) {
        if (address == null || address.isBlank()) {
            return "";
        }
        String plain = address.strip();
        int door = 0;
        while (door < plain.length() && !leadsToDoor(plain.charAt(door))) {
            door++;
        }
        int keep = door < plain.length() ? door : Math.min(6, plain.length() / 2);
        return plain.substring(0, keep) + HIDDEN;
    }

    private static boolean leadsToDoor(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十甲乙丙丁".indexOf(c) >= 0;
    }
}
