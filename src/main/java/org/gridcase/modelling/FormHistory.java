package org.gridcase.modelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A form with the versions of its process in which it became another one.
 *
 * @param file its name in a folder of forms
 * @param model text of the newest model that has it: what its step is called
 * @param inUse whether the newest version has it
 * @param changed where it came, was changed, or went, the newest first
 */
public record FormHistory(String file, String model, boolean inUse, List<ReleaseView> changed) {

    /** Of all forms there ever were, those in use first. */
    static List<FormHistory> of(
            String process, List<ReleaseView> oldestFirst, Map<Long, Map<String, String>> files) {
        String model = process + ".bpmn";
        Map<String, List<ReleaseView>> changed = new TreeMap<>();
        Map<String, String> models = new TreeMap<>();
        Map<String, String> before = Map.of();
        for (ReleaseView version : oldestFirst) {
            Map<String, String> now = files.getOrDefault(version.id(), Map.of());
            var names = new TreeMap<>(before);
            names.putAll(now);
            for (String name : names.keySet()) {
                if (!name.equals(model) && !Objects.equals(before.get(name), now.get(name))) {
                    changed.computeIfAbsent(name, form -> new ArrayList<>()).add(version);
                }
            }
            now.keySet().forEach(name -> models.put(name, now.getOrDefault(model, "")));
            before = now;
        }
        List<FormHistory> all = new ArrayList<>();
        for (var form : changed.entrySet()) {
            Collections.reverse(form.getValue());
            boolean inUse = before.containsKey(form.getKey());
            String drawn = models.get(form.getKey());
            all.add(new FormHistory(form.getKey(), drawn, inUse, List.copyOf(form.getValue())));
        }
        all.sort(Comparator.comparing(form -> !form.inUse()));
        return all;
    }
}
