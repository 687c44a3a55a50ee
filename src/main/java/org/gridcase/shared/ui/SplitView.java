package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * List on the left and the chosen thing on the right; on telephones one after the other. The list
 * stays as it is, with its scroll position, while things are opened and closed.
 */
public class SplitView extends Div {
    private final Div list = new Div();
    private final Div detail = new Div();
    private final Component nothingChosen;
    private final Button back;

    /**
     * @param nothingChosen shown on the right while nothing is open
     * @param onBack called when the person leaves the detail for the list on a telephone; usually
     *     navigates to the list's URL
     */
    public SplitView(Component content, Component nothingChosen, Runnable onBack) {
        this.nothingChosen = nothingChosen;
        addClassName("gc-split");
        list.addClassName("gc-split-list");
        detail.addClassName("gc-split-detail");
        back = new Button(getTranslation("shared.split.back"), VaadinIcon.ANGLE_LEFT.create());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("gc-split-back");
        back.addClickListener(click -> onBack.run());
        list.add(content);
        add(list, detail);
        close();
    }

    /** Shows the chosen thing beside the list, or in its place on a telephone. */
    public void open(Component chosen) {
        detail.removeAll();
        detail.add(back, chosen);
        getElement().setAttribute("detail", true);
    }

    /** Back to the list alone. */
    public final void close() {
        detail.removeAll();
        detail.add(nothingChosen);
        getElement().removeAttribute("detail");
    }

    public boolean isOpen() {
        return getElement().hasAttribute("detail");
    }
}
