package org.gridcase.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The subscription to one's deadlines among one's own things, for everyone with a post. */
@Configuration(proxyBeanMethods = false)
class FeedNavigation {
    @Bean
    NavigationEntry feedEntry(CurrentActor actor) {
        return NavigationEntry.to(FeedView.PATH, "calendar.feed.nav", VaadinIcon.CALENDAR_CLOCK, 20)
                .in(Section.PERSONAL)
                .shownWhen(() -> actor.find().filter(a -> !a.holdings().isEmpty()).isPresent());
    }
}
