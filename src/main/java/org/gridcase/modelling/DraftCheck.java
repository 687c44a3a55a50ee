package org.gridcase.modelling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.FormCheck;
import org.gridcase.modelcheck.ModelCheck;
import org.gridcase.modelcheck.Surroundings;
import org.gridcase.modelcheck.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks a process with its forms among the other processes of the town. */
@Component
class DraftCheck {

    private final ObjectProvider<Vocabulary> vocabulary;
    private final ModelReleaseRepository releases;
    private final ModelFiles files;

    /** Processes called by a release, which never changes. */
    private final Map<Long, Set<String>> calls = new ConcurrentHashMap<>();

    DraftCheck(
            ObjectProvider<Vocabulary> vocabulary,
            ModelReleaseRepository releases,
            ModelFiles files) {
        this.vocabulary = vocabulary;
        this.releases = releases;
        this.files = files;
    }

    List<Finding> safety(byte[] bpmn) {
        return check().safety(bpmn);
    }

    List<Finding> safety(String file, byte[] bytes) {
        return check().safety(file, bytes);
    }

    /** Everything that is wrong; a finding of a form carries its file name before its place. */
    List<Finding> findings(String process, Map<String, String> all) {
        Map<String, String> forms = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        all.forEach(
                (name, text) -> {
                    if (name.endsWith(".form")) {
                        String form = name.substring(0, name.length() - ".form".length());
                        forms.put(form, text);
                        FormCheck.check(bytes(text), form)
                                .forEach(finding -> findings.add(at(name, finding)));
                    }
                });
        String model = all.getOrDefault(process + ".bpmn", "");
        findings.addAll(
                0, check().check(bytes(model), new Surroundings(process, forms, callsOfTheTown())));
        return findings;
    }

    private static Finding at(String file, Finding finding) {
        String place = finding.element() == null ? file : file + "#" + finding.element();
        return new Finding(place, finding.severity(), finding.key(), finding.args());
    }

    private Map<String, Set<String>> callsOfTheTown() {
        Map<String, Set<String>> town = new HashMap<>();
        for (ModelRelease release : releases.live()) {
            town.put(
                    release.process(),
                    calls.computeIfAbsent(release.getId(), id -> calls(release)));
        }
        return town;
    }

    private Set<String> calls(ModelRelease release) {
        String model = files.of(release.getId()).get(release.process() + ".bpmn");
        return model == null ? Set.of() : check().calls(bytes(model));
    }

    private ModelCheck check() {
        return new ModelCheck(vocabulary.getObject());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
