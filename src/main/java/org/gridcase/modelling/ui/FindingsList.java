package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.Severity;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** What the checks found, in words; a click shows where. */
class FindingsList extends Div {
    private final transient Consumer<String> show;
    private final transient UnaryOperator<String> called;

    /**
     * @param show brings an element into sight
     * @param called what people call an element
     */
    FindingsList(Consumer<String> show, UnaryOperator<String> called) {
        this.show = show;
        this.called = called;
        getElement().setAttribute("role", "status");
    }

    void show(List<Finding> findings) {
        removeAll();
        if (findings.isEmpty()) {
            add(new StateBadge(Tone.GOOD, getTranslation("modelling.draft.clean")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("gc-findings");
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> list.add(line(finding)));
        add(list);
    }

    private ListItem line(Finding finding) {
        ListItem line = new ListItem(badge(finding.severity()), new Span(" " + words(finding)));
        if (finding.element() != null) {
            NativeButton where = new NativeButton(called.apply(finding.element()));
            where.addClassName("gc-link");
            where.addClickListener(click -> show.accept(finding.element()));
            line.add(new Span(" "), where);
        }
        return line;
    }

    String words(Finding finding) {
        return getTranslation(finding.key(), finding.args().toArray());
    }

    private StateBadge badge(Severity severity) {
        Tone tone =
                switch (severity) {
                    case UNSAFE -> Tone.LATE;
                    case ERROR -> Tone.WARN;
                    case HINT -> Tone.CALM;
                };
        return new StateBadge(
                tone, getTranslation("modelling.severity." + severity.name().toLowerCase()));
    }
}
