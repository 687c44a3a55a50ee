package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * What another feature puts on the start page, above what lies in the boxes: one Spring bean of
 * this type in its own {@code ui} package, a singleton, such as orders to answer.
 */
public interface TodayPart {

    /** A card for the person of the current session, made anew each time; empty for nothing. */
    Optional<Component> show();
}
