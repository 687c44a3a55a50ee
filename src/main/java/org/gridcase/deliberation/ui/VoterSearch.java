package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.organisation.Actor;

/** Finds somebody in a community's register by door or name. */
final class VoterSearch {

    private static final int FOUND = 30;

    private VoterSearch() {}

    static ComboBox<Voter> of(
            DeliberationParts parts, Actor actor, String community, String labelKey) {
        ComboBox<Voter> search = new ComboBox<>(UI.getCurrent().getTranslation(labelKey));
        search.setItemLabelGenerator(voter -> voter.household() + "  " + voter.name());
        search.setPlaceholder(UI.getCurrent().getTranslation("deliberation.signIn.search"));
        search.setWidthFull();
        search.setItems(
                query -> {
                    query.getPageSize();
                    List<Voter> found =
                            parts.electorate()
                                    .page(
                                            actor,
                                            community,
                                            query.getFilter().orElse(""),
                                            null,
                                            FOUND)
                                    .items();
                    return found.stream().skip(query.getOffset());
                });
        return search;
    }
}
