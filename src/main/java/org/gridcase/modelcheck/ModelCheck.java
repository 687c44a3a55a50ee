package org.gridcase.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks process models: first whether they are safe, then whether the town can work with them. */
public final class ModelCheck {

    private static final Pattern FILE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,99}\\.(bpmn|form)");

    private final Vocabulary vocabulary;
    private final Set<Guard> guards;

    public ModelCheck(Vocabulary vocabulary) {
        this(vocabulary, Guard.ALL);
    }

    /** For the test that takes guards away. */
    ModelCheck(Vocabulary vocabulary, Set<Guard> guards) {
        this.vocabulary = vocabulary;
        this.guards = guards;
    }

    /**
     * What could do harm in a file of a deployment, whatever it is; empty for one that may pass.
     */
    public List<Finding> safety(String file, byte[] bytes) {
        if (guards.contains(Guard.FILE_NAME) && !FILE.matcher(file).matches()) {
            return List.of(Finding.unsafe(null, Guard.FILE_NAME.reason(), file));
        }
        return file.endsWith(".form") ? FormCheck.safety(bytes, guards) : safety(bytes);
    }

    /** What could do harm, empty for a model that may reach the engine. */
    public List<Finding> safety(byte[] bpmn) {
        try {
            return Safety.check(SafeXml.read(bpmn, guards), vocabulary, guards);
        } catch (SafeXml.Unreadable e) {
            return List.of(e.finding());
        }
    }

    /** Everything that is wrong, its forms included; a model that is not safe is not asked more. */
    public List<Finding> check(byte[] bpmn, Surroundings surroundings) {
        try {
            Node root = SafeXml.read(bpmn, guards);
            List<Finding> findings = new ArrayList<>(Safety.check(root, vocabulary, guards));
            if (findings.isEmpty()) {
                Look look = new Look(vocabulary, surroundings);
                Model model = new Model(root);
                Rule.ALL.forEach(rule -> rule.check(model, look));
                findings.addAll(look.findings());
            }
            return findings;
        } catch (SafeXml.Unreadable e) {
            return List.of(e.finding());
        }
    }

    /** Keys of the processes that a safe model calls; empty for one that is not safe. */
    public Set<String> calls(byte[] bpmn) {
        try {
            Node root = SafeXml.read(bpmn, guards);
            return Safety.check(root, vocabulary, guards).isEmpty()
                    ? new Model(root).calls()
                    : Set.of();
        } catch (SafeXml.Unreadable e) {
            return Set.of();
        }
    }
}
