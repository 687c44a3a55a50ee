package org.gridcase.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.gridcase.organisation.StaffView;

/** Finds a colleague by name or number. */
class PersonField extends ComboBox<StaffView> {
    private static final int MOST = 50;

    PersonField(String label, OrganisationParts parts) {
        super(label);
        setPlaceholder(getTranslation("organisation.person.search"));
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setItemLabelGenerator(
                person -> {
                    String standing = parts.colleagues().person(person, getLocale()).standing();
                    return standing.isEmpty()
                            ? person.name() + " · " + person.id()
                            : person.name() + " · " + standing;
                });
        setItems(
                query ->
                        parts.staff().search(query.getFilter().orElse(""), MOST).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
    }
}
