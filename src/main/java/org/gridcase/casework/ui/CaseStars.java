package org.gridcase.casework.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;

/** One to five stars, each with its word. */
class CaseStars extends RadioButtonGroup<Integer> {

    CaseStars() {
        setLabel(getTranslation("casework.rate.stars"));
        setItems(5, 4, 3, 2, 1);
        setItemLabelGenerator(
                stars ->
                        "★".repeat(stars)
                                + "☆".repeat(5 - stars)
                                + " "
                                + getTranslation("casework.stars." + stars));
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        addClassName("gc-star-choice");
        setRequiredIndicatorVisible(true);
    }

    /** The stars chosen, 0 for none, which the service refuses. */
    int stars() {
        return getValue() == null ? 0 : getValue();
    }
}
