package org.gridcase.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Looks for a case from anywhere: the ledger shows what is found. */
class SearchBox extends TextField {
    static final String LEDGER = "cases";

    SearchBox() {
        addClassName("gc-search");
        setPlaceholder(getTranslation("shell.search.hint"));
        setAriaLabel(getTranslation("shell.search.hint"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        addKeyPressListener(Key.ENTER, press -> search());
    }

    private void search() {
        String words = getValue().strip();
        if (!words.isEmpty()) {
            QueryParameters query = QueryParameters.simple(Map.of("q", words));
            getUI().ifPresent(ui -> ui.navigate(LEDGER, query));
        }
    }
}
