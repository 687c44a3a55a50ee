package org.gridcase.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * One thing that residents can do without login, on their first page. A feature gives each as a
 * bean of this type.
 *
 * @param path where the page is, without a leading slash
 * @param titleKey text of the entry
 * @param whatKey a sentence that says what it is good for
 * @param order place on the page, lower first
 */
public record PublicEntry(
        String path, VaadinIcon icon, String titleKey, String whatKey, int order) {}
