package org.gridcase.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The four handling paths (domain.md section 4). */
public enum HandlingPath {
    /** 一般性: settled on the spot and registered. */
    GENERAL("general"),
    /** 协调性: settled by the community. */
    COORDINATION("coordination"),
    /** 突发性: town and departments respond at once, side by side. */
    EMERGENCY("emergency"),
    /** 审批性: collected, accepted, reviewed, approved, made public. */
    APPROVAL("approval");

    private final String code;

    HandlingPath(String code) {
        this.code = code;
    }

    /** The word used in models, tables and REST; also the key of the path's process. */
    public String code() {
        return code;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "catalogue.path." + code;
    }

    public static Optional<HandlingPath> find(String code) {
        return Arrays.stream(values()).filter(path -> path.code.equals(code)).findFirst();
    }

    /**
     * @throws IllegalArgumentException when no path has this code
     */
    public static HandlingPath of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("no path has the code " + code));
    }
}
