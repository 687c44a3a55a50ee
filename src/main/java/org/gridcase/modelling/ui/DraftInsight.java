package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.gridcase.modelling.DraftView;

/** What another feature has to say of a draft, shown on its page while it is open or proposed. */
public interface DraftInsight {

    Component of(DraftView draft, Locale locale);
}
