package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Something small that a feature puts into the head of every page of people who are signed in, such
 * as the bell. A feature gives it as a bean; the shell asks for a new one for each page load.
 */
public interface HeaderPart {
    Component create();
}
