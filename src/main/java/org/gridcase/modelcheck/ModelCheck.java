package org.gridcase.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks process models: first whether they are safe, then whether the town can work with them. */
public final class ModelCheck {

    private final Vocabulary vocabulary;

    public ModelCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What could do harm, empty for a model that may reach the engine. */
    public List<Finding> safety(byte[] bpmn) {
        try {
            return Safety.check(SafeXml.read(bpmn), vocabulary);
        } catch (SafeXml.Unreadable e) {
            return List.of(e.finding());
        }
    }

    /** Everything that is wrong, its forms included; a model that is not safe is not asked more. */
    public List<Finding> check(byte[] bpmn, Surroundings surroundings) {
        try {
            Node root = SafeXml.read(bpmn);
            List<Finding> findings = new ArrayList<>(Safety.check(root, vocabulary));
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
            Node root = SafeXml.read(bpmn);
            return Safety.check(root, vocabulary).isEmpty() ? new Model(root).calls() : Set.of();
        } catch (SafeXml.Unreadable e) {
            return Set.of();
        }
    }
}
