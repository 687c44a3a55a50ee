package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.PublicEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deliberation in the navigation, and on the residents' first page. */
@Configuration(proxyBeanMethods = false)
class DeliberationNavigation {
    static final String PATH = "deliberation";
    static final String PUBLIC = "public/deliberation";

    @Bean
    NavigationEntry deliberationEntry(CurrentActor actor, Deliberations deliberations) {
        return NavigationEntry.to(PATH, "deliberation.nav", VaadinIcon.COMMENTS_O, 11)
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(a -> !deliberations.communities(a).isEmpty())
                                        .isPresent());
    }

    @Bean
    PublicEntry publicDeliberationEntry() {
        return new PublicEntry(
                PUBLIC,
                VaadinIcon.COMMENTS_O,
                "deliberation.public.title",
                "deliberation.public.what",
                3);
    }

    @Bean
    PublicEntry publicVoteEntry() {
        return new PublicEntry(
                PublicVotePage.PATH,
                VaadinIcon.CHECK_SQUARE_O,
                "deliberation.publicVote.title",
                "deliberation.publicVote.what",
                4);
    }
}
