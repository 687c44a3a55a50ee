package org.gridcase.organisation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.GridSize;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;

/** Level, code, size and ground of a unit; a grid of unusual size gets a hint. */
class UnitFacts extends Section {
    private final DescriptionList facts = new DescriptionList();

    UnitFacts(UnitView unit, OrganisationParts parts) {
        addClassName("gc-card");
        facts.addClassName("gc-facts");
        fact("level", parts.level(unit, getLocale()));
        fact("code", unit.code());
        if (unit.tier() != Tier.DEPARTMENT) {
            fact(
                    "size",
                    getTranslation(
                            "organisation.unit.households", unit.households(), unit.population()));
            fact(
                    "ground",
                    getTranslation(
                            unit.boundary().isEmpty()
                                    ? "organisation.unit.noGround"
                                    : "organisation.unit.drawn"));
        }
        add(facts);
        parts.gridSize().hint(unit).ifPresent(hint -> hint(hint, parts.gridSize()));
    }

    private void fact(String field, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("organisation.unit." + field)),
                new DescriptionList.Description(value));
    }

    private void hint(GridSize.Hint hint, GridSize size) {
        String words =
                switch (hint) {
                    case NOT_COUNTED -> getTranslation("organisation.hint.notCounted");
                    case FEW_HOUSEHOLDS ->
                            getTranslation("organisation.hint.fewHouseholds", size.minHouseholds());
                    case MANY_HOUSEHOLDS ->
                            getTranslation(
                                    "organisation.hint.manyHouseholds", size.maxHouseholds());
                    case MANY_PEOPLE ->
                            getTranslation("organisation.hint.manyPeople", size.maxPeople());
                };
        Paragraph line = new Paragraph(VaadinIcon.INFO_CIRCLE_O.create());
        line.add(words);
        line.addClassName("gc-hint");
        add(line);
    }
}
