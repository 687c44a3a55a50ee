package org.gridcase.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shell's own page in the navigation. */
@Configuration(proxyBeanMethods = false)
class ShellNavigation {
    @Bean
    NavigationEntry todayEntry() {
        return NavigationEntry.to("", "shell.nav.today", VaadinIcon.SUN_O, 0)
                .onPhone(1, "shell.nav.today");
    }
}
