package org.gridcase.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** How loud a state is: each tone has its colour and its own shape, so that neither is alone. */
public enum Tone {
    /** Nothing is asked of anyone. */
    CALM("calm", VaadinIcon.CIRCLE_THIN),
    /** Somebody is at it. */
    BUSY("busy", VaadinIcon.ADJUST),
    GOOD("good", VaadinIcon.CHECK),
    /** Needs an eye soon. */
    WARN("warn", VaadinIcon.CLOCK),
    /** Too late, refused or dangerous. */
    LATE("late", VaadinIcon.EXCLAMATION_CIRCLE),
    /** The clock stands still. */
    PAUSED("calm", VaadinIcon.PAUSE);

    private final String colour;
    private final VaadinIcon shape;

    Tone(String colour, VaadinIcon shape) {
        this.colour = colour;
        this.shape = shape;
    }

    String colour() {
        return colour;
    }

    VaadinIcon shape() {
        return shape;
    }
}
