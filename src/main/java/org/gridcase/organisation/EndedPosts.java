package org.gridcase.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.gridcase.shared.schedule.Chore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each night whose posts ended with the day before, as {@link Appointments} tells at once
 * when a post is ended in the past: work does not stay with people who no longer hold the post.
 */
@Component
class EndedPosts implements Chore {
    /** Nights that may have been missed while nothing ran. */
    private static final int LOOK_BACK_DAYS = 14;

    private final PostHeldRepository posts;
    private final StaffDirectory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Today today;

    EndedPosts(
            PostHeldRepository posts,
            StaffDirectory directory,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            Today today) {
        this.posts = posts;
        this.directory = directory;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.today = today;
    }

    @Override
    public String name() {
        return "ended-posts";
    }

    @Override
    public String when() {
        return "0 5 0 * * ?";
    }

    @Override
    public Missed missed() {
        return Missed.MADE_UP;
    }

    @Override
    public void run() {
        LocalDate day = today.date();
        posts.findByLastDayBetween(day.minusDays(LOOK_BACK_DAYS), day.minusDays(1)).stream()
                .filter(held -> !holdsAgain(held))
                .forEach(held -> transaction.executeWithoutResult(status -> tell(held)));
    }

    /** The same post may have been given anew meanwhile. */
    private boolean holdsAgain(PostHeld held) {
        return directory.holders(held.post(), held.unit()).stream()
                .anyMatch(holder -> holder.id().equals(held.staffId()));
    }

    private void tell(PostHeld held) {
        events.publishEvent(
                new PostEnded(
                        held.staffId(), held.post(), held.unit(), held.lastDay(), clock.instant()));
    }
}
