package org.gridcase.modelling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.FormCheck;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Severity;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/** What stands in a draft: its model and forms as they are kept, taken back and checked. */
@Component
class DraftContent {

    private final ModelFiles files;
    private final DraftSteps steps;
    private final DraftCheck check;

    DraftContent(ModelFiles files, DraftSteps steps, DraftCheck check) {
        this.files = files;
        this.steps = steps;
        this.check = check;
    }

    /** Texts by file name. */
    Map<String, String> of(ModelDraft draft) {
        return files.of(draft.getId());
    }

    /** What a draft begins with. */
    void begin(ModelDraft draft, Map<String, String> content) {
        files.putAll(draft.getId(), content);
    }

    /**
     * Keeps a file as it stands, and the state before for undoing.
     *
     * @param before the file as the editor writes it before its first change, null for as it is
     */
    void keep(ModelDraft draft, String name, String content, String before) {
        refuseUnreadable(name, content);
        String kept = before != null ? before : of(draft).get(name);
        if (kept != null) {
            refuseUnreadable(name, kept);
            steps.note(draft.getId(), name, kept, content);
        }
        files.put(draft.getId(), name, content);
    }

    /** Somebody in the middle of drawing is no attacker: only what no editor writes is refused. */
    private void refuseUnreadable(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = isForm(name) ? FormCheck.safety(bytes) : check.safety(bytes);
        if (findings.stream().anyMatch(finding -> finding.key().startsWith("modelcheck.xml."))) {
            throw new ModelRefused(name, findings);
        }
    }

    /** One change of a file back or on; empty when there is none. */
    Optional<String> go(ModelDraft draft, String name, int by) {
        Optional<String> state = steps.go(draft.getId(), name, by);
        state.ifPresent(content -> files.put(draft.getId(), name, content));
        return state;
    }

    void removeForm(ModelDraft draft, String name) {
        if (isForm(name)) {
            files.remove(draft.getId(), name);
        }
    }

    /** Nothing is undone in a draft that was decided. */
    void decided(ModelDraft draft) {
        steps.removeAll(draft.getId());
    }

    void drop(ModelDraft draft) {
        files.removeAll(draft.getId());
        steps.removeAll(draft.getId());
    }

    /** Everything that is wrong. */
    List<Finding> findings(ModelDraft draft) {
        return check.findings(draft.process(), of(draft));
    }

    /** Everything that would be wrong with a file as it is being drawn. */
    List<Finding> findingsWith(ModelDraft draft, String name, String content) {
        Map<String, String> all = of(draft);
        all.put(name, content);
        return check.findings(draft.process(), all);
    }

    /**
     * @throws ModelRefused when anything but hints is found
     */
    void requireClean(ModelDraft draft) {
        List<Finding> serious = new ArrayList<>(findings(draft));
        serious.removeIf(finding -> finding.severity() == Severity.HINT);
        if (!serious.isEmpty()) {
            throw new ModelRefused(draft.process(), serious);
        }
    }

    /** A draft holds the model of its process and forms of it, and no other files. */
    static void requireName(ModelDraft draft, String name) {
        boolean fits =
                name.equals(draft.process() + ".bpmn")
                        || (name.startsWith(draft.process() + "-")
                                && name.matches("[a-zA-Z][a-zA-Z0-9-]{0,99}\\.form"));
        if (!fits) {
            throw new Invalid("name", "modelling.error.fileName");
        }
    }

    private static boolean isForm(String name) {
        return name.endsWith(".form");
    }
}
