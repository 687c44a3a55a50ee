/**
 * The frame around every page: layouts, navigation, language, start page, and the one place where
 * refusals and failures are told to people. Features register their pages as {@link
 * org.gridcase.shared.ui.NavigationEntry} beans; the shell knows none of them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: ui",
            "organisation",
            "organisation :: ui"
        })
package org.gridcase.shell;

import org.springframework.modulith.ApplicationModule;
