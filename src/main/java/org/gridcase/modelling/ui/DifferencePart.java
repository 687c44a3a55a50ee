package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridcase.modelcheck.Change;
import org.gridcase.modelcheck.Change.Kind;
import org.gridcase.modelcheck.FormDifference;
import org.gridcase.modelcheck.ModelDifference;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.workflow.ProcessModels;

/**
 * What is different between two versions: both drawn, with what went on the one and what came, was
 * changed or moved on the other; below the properties, and each form field by field.
 */
class DifferencePart extends Div {

    private static final Set<Kind> WAS = Set.of(Kind.REMOVED, Kind.CHANGED);
    private static final Set<Kind> THERE = Set.of(Kind.ADDED, Kind.CHANGED, Kind.MOVED);

    private final String process;
    private final transient ElementWords words;
    private final boolean chinese;

    /**
     * @param before texts of the earlier files by name, empty when there was nothing
     * @param after texts of the later ones
     */
    DifferencePart(
            String process, Map<String, String> before, Map<String, String> after, Texts texts) {
        this.process = process;
        addClassName("gc-review");
        this.words = new ElementWords(texts, getLocale());
        this.chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        String file = process + ".bpmn";
        String was = before.getOrDefault(file, "");
        String is = after.getOrDefault(file, "");
        List<Change> changes = ModelDifference.between(was, is);
        Div both = new Div();
        both.addClassName("gc-side-by-side");
        both.getStyle()
                .set("display", "grid")
                .set("gap", "var(--lumo-space-m)")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 28rem), 1fr))");
        if (!was.isEmpty()) {
            both.add(drawn("modelling.change.before", was, changes, WAS));
        }
        both.add(drawn("modelling.change.after", is, changes, THERE));
        FlowNames flows = new FlowNames(spoken(was), spoken(is), words);
        add(
                both,
                new ChangesTable(getTranslation("modelling.change.model"), changes, words, flows));
        forms(before, after, file);
    }

    private Div drawn(String title, String bpmn, List<Change> changes, Set<Kind> kinds) {
        // lines are left to the table: what they connect is marked, they would hide it
        List<Change> shown =
                changes.stream()
                        .filter(change -> kinds.contains(change.kind()))
                        .filter(change -> !change.type().equals("sequenceFlow"))
                        .toList();
        Map<String, String> notes = new TreeMap<>();
        shown.forEach(change -> notes.put(change.element(), word(change.kind())));
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.showChanges(
                spoken(bpmn),
                elements(shown, Kind.ADDED),
                elements(shown, Kind.CHANGED),
                elements(shown, Kind.REMOVED),
                notes);
        return new Div(new H3(getTranslation(title)), diagram);
    }

    /** A model as the reader reads it; nothing where there is none. */
    private String spoken(String bpmn) {
        return chinese || bpmn.isEmpty() ? bpmn : ProcessModels.inEnglish(bpmn);
    }

    private static Set<String> elements(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::element)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String word(Kind kind) {
        return getTranslation("modelling.change." + kind.name().toLowerCase());
    }

    private void forms(Map<String, String> before, Map<String, String> after, String model) {
        Map<String, String> steps = new TreeMap<>();
        steps.putAll(StepNames.of(before.getOrDefault(model, ""), chinese));
        steps.putAll(StepNames.of(after.getOrDefault(model, ""), chinese));
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.remove(model);
        for (String name : names) {
            List<Change> fields = FormDifference.between(before.get(name), after.get(name));
            if (!fields.isEmpty()) {
                String step = name.replaceAll("^" + process + "-|\\.form$", "");
                String title =
                        getTranslation("modelling.change.form", steps.getOrDefault(step, step));
                add(new ChangesTable(title, fields, words, new FlowNames(words)));
            }
        }
    }
}
