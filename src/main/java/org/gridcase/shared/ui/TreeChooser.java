package org.gridcase.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Chooses one node of a tree in a dialog: unfolded level by level, or found by words at any depth.
 */
public class TreeChooser<T> extends Dialog {
    private static final int MOST_FOUND = 100;

    private final List<T> roots;
    private final Function<T, List<T>> children;
    private final Function<T, String> name;
    private final TreeGrid<T> tree = new TreeGrid<>();

    /**
     * @param name what a node is called; also what is searched
     */
    public TreeChooser(
            String title,
            List<T> roots,
            Function<T, List<T>> children,
            Function<T, String> name,
            Consumer<T> chosen) {
        this.roots = List.copyOf(roots);
        this.children = children;
        this.name = name;
        setHeaderTitle(title);
        setWidth("min(96vw, 30rem)");
        setHeight("min(90vh, 40rem)");
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(getTranslation("shared.confirm.cancel"));
        getHeader().add(close);
        TextField search = search();
        tree.addHierarchyColumn(name::apply).setFlexGrow(1);
        tree.addSelectionListener(
                picked -> picked.getFirstSelectedItem().ifPresent(node -> choose(node, chosen)));
        tree.addThemeNames("no-border", "compact");
        tree.setSizeFull();
        tree.getElement().setAttribute("aria-label", title);
        show("");
        add(search, tree);
    }

    private TextField search() {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("shared.chooser.search"));
        search.setAriaLabel(getTranslation("shared.chooser.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue().strip()));
        return search;
    }

    /** The tree, or when something is searched the nodes whose names hold it. */
    private void show(String words) {
        if (words.isEmpty()) {
            tree.setItems(roots, node -> children.apply(node));
            tree.expandRecursively(roots, roots.size() > 1 ? 0 : 1);
        } else {
            List<T> found =
                    roots.stream()
                            .flatMap(this::below)
                            .filter(node -> plain(name.apply(node)).contains(plain(words)))
                            .limit(MOST_FOUND)
                            .toList();
            tree.setItems(found, node -> List.of());
        }
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private Stream<T> below(T node) {
        return Stream.concat(Stream.of(node), children.apply(node).stream().flatMap(this::below));
    }

    private void choose(T node, Consumer<T> chosen) {
        close();
        chosen.accept(node);
    }
}
