package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people at work: who holds which post today, and the changes administrators make to that. */
@Service
public class Staff {
    /**
     * A person who works here.
     *
     * @param gender {@code female}, {@code male} or null
     */
    public record Enrol(String id, String name, String gender, String phone) {}

    /**
     * A post to be held.
     *
     * @param main whether it is the person's main post, which is shown first
     * @param firstDay first day on which it is held
     * @param lastDay last day, null while no end is known
     */
    public record Appoint(
            String staffId,
            Post post,
            String unit,
            boolean main,
            LocalDate firstDay,
            LocalDate lastDay) {

        public Appoint(String staffId, Post post, String unit, LocalDate firstDay) {
            this(staffId, post, unit, true, firstDay, null);
        }
    }

    /**
     * A deputy for a post that somebody holds (AB岗), from the first to the last day, both included.
     *
     * @param absent staff id of the holder
     * @param reason may be null
     */
    public record Deputise(
            String absent,
            Post post,
            String unit,
            String deputy,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason) {}

    private final StaffDirectory directory;
    private final Enrolments enrolments;
    private final Appointments appointments;
    private final Deputising deputising;
    private final PostHeldRepository posts;
    private final DeputyRepository deputies;
    private final Today today;

    Staff(
            StaffDirectory directory,
            Enrolments enrolments,
            Appointments appointments,
            Deputising deputising,
            PostHeldRepository posts,
            DeputyRepository deputies,
            Today today) {
        this.directory = directory;
        this.enrolments = enrolments;
        this.appointments = appointments;
        this.deputising = deputising;
        this.posts = posts;
        this.deputies = deputies;
        this.today = today;
    }

    /**
     * The person with every post he or she may act for today.
     *
     * @throws NotFound when unknown or no longer here
     */
    public Actor actor(String staffId) {
        StaffView member =
                find(staffId).filter(StaffView::active).orElseThrow(() -> unknown(staffId));
        return new Actor(member.id(), member.name(), member.holdings());
    }

    /**
     * The person, also when he or she left, so that old cases keep the name.
     *
     * @throws NotFound when unknown
     */
    public StaffView member(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<StaffView> find(String id) {
        return directory.find(id);
    }

    /** Several at once; unknown ids are left out. */
    public List<StaffView> members(Collection<String> ids) {
        return directory.find(ids);
    }

    /** Everybody who may act for this post in this unit today, deputies included, by id. */
    public List<StaffView> holders(Post post, String unit) {
        return directory.holders(post, unit);
    }

    /** Everybody who may act for some post in this unit today, by id. */
    public List<StaffView> colleagues(String unit) {
        return directory.in(unit);
    }

    /** People who left and whose name or id contains the text, by name. */
    public List<StaffView> former(String text, int limit) {
        return directory.former(text, limit);
    }

    /** People at work whose name or id contains the text, by name. */
    public List<StaffView> search(String text, int limit) {
        return directory.search(text, limit);
    }

    /** All posts of a person, past and future too, the latest first. */
    @Transactional(readOnly = true)
    public List<PostTerm> terms(String staffId) {
        return posts.findByStaffIdOrderByFirstDayDesc(staffId).stream().map(Staff::term).toList();
    }

    /** All posts in a unit, past and future too, the latest first. */
    @Transactional(readOnly = true)
    public List<PostTerm> termsIn(String unit) {
        return posts.findByUnitOrderByFirstDayDesc(unit).stream().map(Staff::term).toList();
    }

    /** Present and planned deputies in a unit. */
    @Transactional(readOnly = true)
    public List<DeputyTerm> deputiesIn(String unit) {
        return deputies.plannedIn(unit, today.date()).stream().map(Staff::term).toList();
    }

    /** Present and planned deputies for a person's posts, and whom she stands in for herself. */
    @Transactional(readOnly = true)
    public List<DeputyTerm> deputiesAround(String staffId) {
        return deputies.plannedAround(staffId, today.date()).stream().map(Staff::term).toList();
    }

    /**
     * A newcomer takes up a post: enrolled and appointed, both or neither.
     *
     * @throws Invalid also when the id is somebody's already
     */
    @Transactional
    public void join(Enrol person, Appoint post, Actor actor) {
        appointments.join(person, post, actor);
    }

    /** Adds people or describes known ones anew, all or none. */
    @Transactional
    public void enrol(List<Enrol> people, Actor actor) {
        enrolments.enrol(people, actor);
    }

    /** Adds a person or describes a known one anew. */
    @Transactional
    public void enrol(Enrol person, Actor actor) {
        enrolments.enrol(List.of(person), actor);
    }

    /** Gives posts, all or none. */
    @Transactional
    public void appoint(List<Appoint> posts, Actor actor) {
        appointments.appoint(posts, actor);
    }

    @Transactional
    public void appoint(Appoint post, Actor actor) {
        appointments.appoint(List.of(post), actor);
    }

    /**
     * Ends a post with the given last day; deputies for it end with it. The day before its first
     * takes back one that was planned.
     *
     * @param postTerm id of the {@link PostTerm}
     */
    @Transactional
    public void dismiss(long postTerm, LocalDate lastDay, Actor actor) {
        appointments.dismiss(postTerm, lastDay, actor);
    }

    /** Ends a post with the given last day; deputies for it end with it. */
    @Transactional
    public void dismiss(String staffId, Post post, String unit, LocalDate lastDay, Actor actor) {
        appointments.dismiss(staffId, post, unit, lastDay, actor);
    }

    /** The person is no longer here from now on: no posts, no deputising, no account. */
    @Transactional
    public void leave(String staffId, Actor actor) {
        appointments.leave(staffId, actor);
    }

    /**
     * Names deputies, all or none: by administrators and heads for their part, by holders for
     * themselves.
     */
    @Transactional
    public void deputise(List<Deputise> deputies, Actor actor) {
        deputising.deputise(deputies, actor);
    }

    @Transactional
    public void deputise(Deputise deputy, Actor actor) {
        deputising.deputise(List.of(deputy), actor);
    }

    /** Ends deputising before its last day: yesterday was the last. */
    @Transactional
    public void recall(long deputyTerm, Actor actor) {
        deputising.recall(deputyTerm, actor);
    }

    private static PostTerm term(PostHeld held) {
        return new PostTerm(
                held.id(),
                held.staffId(),
                held.post(),
                held.unit(),
                held.main(),
                held.firstDay(),
                held.lastDay());
    }

    private static DeputyTerm term(Deputy deputy) {
        PostHeld held = deputy.held();
        return new DeputyTerm(
                deputy.id(),
                held.staffId(),
                held.post(),
                held.unit(),
                deputy.deputy(),
                deputy.firstDay(),
                deputy.lastDay(),
                deputy.reason());
    }

    private static NotFound unknown(String id) {
        return new NotFound("organisation.error.staffUnknown", String.valueOf(id));
    }
}
