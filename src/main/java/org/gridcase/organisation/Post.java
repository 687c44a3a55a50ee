package org.gridcase.organisation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The posts a person can hold in a unit (domain.md section 2); residents hold none. */
public enum Post {
    GRID_WORKER("grid-worker"),
    GRID_ADMINISTRATOR("grid-administrator"),
    GRID_SUPERVISOR("grid-supervisor"),
    ASSISTANT("assistant"),
    POLICE_SUPERVISOR("police-supervisor"),
    POLICE_OFFICER("police-officer"),
    COMMUNITY_CLERK("community-clerk"),
    TOWN_OFFICER("town-officer"),
    DISPATCHER("dispatcher"),
    DEPARTMENT_OFFICER("department-officer"),
    INSPECTOR("inspector"),
    ADMINISTRATOR("administrator");

    private static final Map<String, Post> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Post::code, Function.identity()));

    private final String code;

    Post(String code) {
        this.code = code;
    }

    /**
     * The word used in process models, audiences, tables and REST, for example {@code grid-worker}.
     */
    public String code() {
        return code;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "post." + code;
    }

    /**
     * @throws IllegalArgumentException when no post has this code
     */
    public static Post of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("no post has the code " + code));
    }

    public static Optional<Post> find(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }
}
