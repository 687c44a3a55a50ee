package org.gridcase.organisation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.gridcase.organisation.DeputyTerm;
import org.gridcase.organisation.UnitView;

/** Who stands in for whom in a unit, now or soon (AB岗); not there when nobody does. */
class UnitDeputies extends Section {

    UnitDeputies(UnitView unit, OrganisationParts parts, Runnable changed) {
        addClassName("gc-card");
        List<DeputyTerm> terms = parts.staff().deputiesIn(unit.code());
        setVisible(!terms.isEmpty());
        add(new H2(getTranslation("organisation.deputy.title")));
        terms.forEach(term -> add(new DeputyRow(term, parts, changed, true)));
    }
}
