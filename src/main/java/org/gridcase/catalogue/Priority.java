package org.gridcase.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** How pressing the cases of a matter item are, the most pressing last. */
public enum Priority {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high"),
    URGENT("urgent");

    private final String code;

    Priority(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "catalogue.priority." + code;
    }

    public static Optional<Priority> find(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
