package org.gridcase.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridcase.form.FormRefused;
import org.gridcase.form.FormSchema;

/** One look at one model: what it stands among, and what was found so far. */
final class Look {

    private final Vocabulary vocabulary;
    private final Surroundings surroundings;
    private final List<Finding> findings = new ArrayList<>();

    Look(Vocabulary vocabulary, Surroundings surroundings) {
        this.vocabulary = vocabulary;
        this.surroundings = surroundings;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The form, empty when there is none or it cannot be read, which is found elsewhere. */
    Optional<FormSchema> form(String id) {
        try {
            return Optional.ofNullable(surroundings.forms().get(id)).map(FormSchema::parse);
        } catch (FormRefused e) {
            return Optional.empty();
        }
    }

    void expect(boolean holds, Node at, String key, String... args) {
        if (!holds) {
            findings.add(Finding.error(at.place(), key, args));
        }
    }

    void hint(boolean holds, Node at, String key, String... args) {
        if (!holds) {
            findings.add(Finding.hint(at.place(), key, args));
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
