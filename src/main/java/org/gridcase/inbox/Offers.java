package org.gridcase.inbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.StepListener;
import org.gridcase.workflow.StepOffered;
import org.gridcase.worktime.WorkingTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps the projection: the engine offers a step, and in the same transaction it lies in the boxes.
 */
@Component
class Offers implements StepListener {

    private final WorkItemRepository items;
    private final WorkOfferRepository offers;
    private final SubjectRepository subjects;

    /** Worked out when first asked: the sources need the inbox themselves. */
    private final Supplier<Map<String, WorkSource>> sources;

    private final Staff staff;
    private final ProcessModels models;
    private final WorkingTime workingTime;
    private final Watchers watchers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(
            WorkItemRepository items,
            WorkOfferRepository offers,
            SubjectRepository subjects,
            ObjectProvider<WorkSource> sources,
            Staff staff,
            ProcessModels models,
            WorkingTime workingTime,
            Watchers watchers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.subjects = subjects;
        this.sources =
                SingletonSupplier.of(
                        () ->
                                sources.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        WorkSource::kind, Function.identity())));
        this.staff = staff;
        this.models = models;
        this.workingTime = workingTime;
        this.watchers = watchers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<String> offered(StepOffered offered) {
        Offer offer = source(offered.ref()).offer(offered);
        // the engine counts in milliseconds: so does whoever compares with its timers
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String unit = offer.units().get(0);
        var calendar = workingTime.calendar(offer.calendarUnit());
        var due = calendar.deadline(now, offer.limit().limit());
        var item = new WorkItem(offered, unit, offer.post(), now, due);
        item.due(due, calendar.provisional(offer.limit().limit(), due));
        Optional<WorkItem> earlier = earlier(offered, offer);
        Optional<String> before = earlier.flatMap(done -> stillThere(done, offer));
        Optional<String> holder =
                Optional.ofNullable(offer.staffId())
                        .or(() -> before)
                        .or(() -> whoeverTookIt(offered, offer));
        holder.ifPresent(person -> item.claim(person, now));
        items.save(item);
        boolean doneBefore = earlier.isPresent() || taken(offered, offer);
        watchers.offered(told(item, offered, offer, doneBefore, before.isPresent()));
        if (holder.isEmpty()) {
            publish(item, offer.units());
        } else {
            events.publishEvent(new WorkChanged(offered.ref(), Set.of(), Set.of(holder.get())));
        }
        return holder;
    }

    @Override
    public void withdrawn(String taskId) {
        items.findByTaskId(taskId)
                .ifPresent(
                        item -> {
                            boolean open = item.open();
                            if (open) {
                                gone(item);
                            }
                            offers.withdraw(item.getId());
                            if (open) {
                                item.withdraw(clock.instant());
                                watchers.withdrawn(item);
                            }
                        });
    }

    @Override
    public void movedAway(String taskId) {
        items.findByTaskId(taskId)
                .filter(WorkItem::open)
                .ifPresent(
                        item -> {
                            gone(item);
                            item.moveAway(clock.instant());
                            watchers.movedAway(item);
                        });
    }

    /** Whoever has it, or could take it, sees on the open page that it is gone. */
    private void gone(WorkItem item) {
        String holder = item.assignee();
        events.publishEvent(
                new WorkChanged(
                        item.subjectRef(),
                        holder == null ? Set.copyOf(offers.audiences(item.getId())) : Set.of(),
                        holder == null ? Set.of() : Set.of(holder)));
    }

    @Override
    public void changed(String taskId, StepDefinition step) {
        items.findByTaskId(taskId)
                .ifPresent(
                        item -> {
                            item.standsAt(step);
                            offers.step(item.getId(), item.step());
                            watchers.renamed(item);
                        });
    }

    /** Offers an item again, e.g. after it was put back. */
    void publish(WorkItem item, List<String> units) {
        Set<String> audiences =
                units.stream()
                        .map(unit -> audience(item.post(), unit))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        offers.add(item, audiences);
        events.publishEvent(new WorkChanged(item.subjectRef(), audiences, Set.of()));
    }

    private WorkOffered told(
            WorkItem item, StepOffered offered, Offer offer, boolean doneBefore, boolean again) {
        return new WorkOffered(
                item.getId(),
                item.subjectRef(),
                item.process(),
                item.step(),
                item.stepName(),
                item.stepNameEn(),
                item.unit(),
                offer.units(),
                item.post(),
                item.assignee(),
                offered.outcome(),
                doneBefore,
                again,
                offered.step().claimCompletes(),
                offer.limit(),
                offer.calendarUnit(),
                item.offeredAt(),
                item.dueAt(),
                subjects.findById(item.subjectRef()).orElseThrow().urgent());
    }

    static String audience(String post, String unit) {
        return post + "@" + unit;
    }

    WorkSource source(String ref) {
        String kind = subjects.findById(ref).orElseThrow().kind();
        return sources.get().get(kind);
    }

    /** Who has just taken a matter by claiming it (签收警情, 认领) goes on with it. */
    private Optional<String> whoeverTookIt(StepOffered offered, Offer offer) {
        String definition = offered.step().definitionId();
        if (offer.units().size() != 1
                || offered.step().claimCompletes()
                || models.steps(definition).stream().noneMatch(StepDefinition::claimCompletes)) {
            return Optional.empty();
        }
        return items.lastDoneIn(offered.ref(), offered.step().process(), offer.units().get(0))
                .filter(last -> models.step(definition, last.step()).claimCompletes())
                .filter(last -> last.post().equals(offer.post()))
                .map(WorkItem::doneBy);
    }

    /**
     * A step that comes again goes to the person who did it before, while she still holds the post.
     */
    private Optional<WorkItem> earlier(StepOffered offered, Offer offer) {
        if (anybodys(offered, offer)) {
            return Optional.empty();
        }
        String unit = offer.units().get(0);
        return items.lastDone(offered.ref(), offered.step().process(), offered.step().step(), unit);
    }

    /** Whether somebody took it before that anybody may take again. */
    private boolean taken(StepOffered offered, Offer offer) {
        return anybodys(offered, offer)
                && items.doneInAny(
                        offered.ref(),
                        offered.step().process(),
                        offered.step().step(),
                        offer.units());
    }

    /** Taking such a step is the whole of it, so nobody can have done that for somebody else. */
    private static boolean anybodys(StepOffered offered, Offer offer) {
        return offer.units().size() != 1 || offered.step().claimCompletes();
    }

    private Optional<String> stillThere(WorkItem done, Offer offer) {
        return Optional.of(done.doneBy())
                .filter(
                        person ->
                                staff.holders(Post.of(offer.post()), done.unit()).stream()
                                        .anyMatch(holder -> holder.id().equals(person)));
    }
}
