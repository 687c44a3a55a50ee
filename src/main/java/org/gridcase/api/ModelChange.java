package org.gridcase.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridcase.modelcheck.Change;
import org.gridcase.modelcheck.FormDifference;
import org.gridcase.modelcheck.ModelDifference;
import org.springframework.lang.Nullable;

/** One difference between two versions: an element of a model or a field of a form. */
record ModelChange(
        String file,
        Change.Kind kind,
        String element,
        @Nullable String name,
        @Nullable String type,
        List<Difference> properties) {

    /** A property that is another one. */
    record Difference(String name, @Nullable String before, @Nullable String after) {}

    /** All differences between the files of two versions. */
    static Page<ModelChange> between(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<ModelChange> changes = new ArrayList<>();
        for (String file : names) {
            List<Change> found =
                    file.endsWith(".bpmn")
                            ? ModelDifference.between(before.get(file), after.get(file))
                            : FormDifference.between(before.get(file), after.get(file));
            found.forEach(change -> changes.add(of(file, change)));
        }
        return Page.all(changes);
    }

    private static ModelChange of(String file, Change change) {
        return new ModelChange(
                file,
                change.kind(),
                change.element(),
                change.name(),
                change.type(),
                change.properties().stream()
                        .map(each -> new Difference(each.name(), each.before(), each.after()))
                        .toList());
    }
}
