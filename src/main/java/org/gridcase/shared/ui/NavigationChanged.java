package org.gridcase.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** The numbers beside the pages in the navigation are out of date, say because work arrived. */
public class NavigationChanged extends ComponentEvent<UI> {
    private NavigationChanged(UI ui) {
        super(ui, false);
    }

    /** Has the navigation of a page count anew; to be called with the page's lock held. */
    public static void tell(UI ui) {
        ComponentUtil.fireEvent(ui, new NavigationChanged(ui));
    }
}
