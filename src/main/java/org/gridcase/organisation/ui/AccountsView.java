package org.gridcase.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.gridcase.organisation.AccountList;
import org.gridcase.organisation.AccountList.State;
import org.gridcase.organisation.Action;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.PageKeys;

/** Who gets in: the accounts of one's part, and those people who have none. */
@Route(OrganisationNavigation.ACCOUNTS)
@PermitAll
class AccountsView extends Div implements BeforeEnterObserver {
    private final transient OrganisationParts parts;
    private final transient AccountList list;
    private final TextField words = new TextField();
    private final Select<State> state = new Select<>();
    private AccountGrid grid;

    AccountsView(OrganisationParts parts, AccountList list) {
        this.parts = parts;
        this.list = list;
        addClassNames("gc-page", "gc-fill", "gc-accounts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!parts.jurisdiction().mayAnywhere(parts.actor(), Action.ADMINISTER_ACCOUNTS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (grid == null) {
            grid = new AccountGrid(parts, list, this::show);
            add(new PageHeading(getTranslation("accounts.view.title")), filter(), grid, keys());
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        words.setValue(query.getSingleParameter("q").orElse(""));
        show();
    }

    private Div filter() {
        words.setLabel(getTranslation("accounts.view.search"));
        words.setPlaceholder(getTranslation("accounts.view.searchHint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("gc-accounts-search");
        words.setMinWidth("18rem");
        state.setLabel(getTranslation("accounts.view.state"));
        state.setItems(State.values());
        state.setValue(State.ALL);
        state.setItemLabelGenerator(
                one -> getTranslation("accounts.state." + one.name().toLowerCase(Locale.ROOT)));
        words.addValueChangeListener(change -> show());
        state.addValueChangeListener(change -> show());
        Div filter = new Div(words, state);
        filter.addClassName("gc-filters");
        return filter;
    }

    private PageKeys keys() {
        return new PageKeys()
                .focus("/", getTranslation("accounts.view.search"), ".gc-accounts-search");
    }

    private void show() {
        grid.show(words.getValue(), state.getValue());
    }
}
