package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All people with their posts and deputies at one moment, past and planned ones too, so that the
 * answer for a day needs no database; immutable.
 */
final class Roster {
    /** A member of staff without posts. */
    record Member(String id, String name, String gender, String phone, boolean active) {}

    /** A post with its days; {@code lastDay} is null while no end is known. */
    record Term(
            Long id,
            String staffId,
            String post,
            String unit,
            boolean main,
            LocalDate firstDay,
            LocalDate lastDay) {

        boolean on(LocalDate day) {
            return !firstDay.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    /** Who stands in for the post with the given id. */
    record StandIn(Long id, String deputy, Long term, LocalDate firstDay, LocalDate lastDay) {
        boolean on(LocalDate day) {
            return !firstDay.isAfter(day) && !lastDay.isBefore(day);
        }
    }

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, List<Term>> own = new HashMap<>();
    private final Map<String, List<StandIn>> standIns = new HashMap<>();
    private final Map<Long, Term> terms = new HashMap<>();

    /** Everybody who ever had to do with a unit, by its code. */
    private final Map<String, Set<String>> around = new HashMap<>();

    Roster(List<Member> members, List<Term> terms, List<StandIn> standIns) {
        members.forEach(member -> this.members.put(member.id(), member));
        terms.stream()
                .sorted(
                        Comparator.comparing((Term term) -> !term.main())
                                .thenComparing(Term::firstDay)
                                .thenComparing(Term::id))
                .forEach(this::add);
        standIns.stream()
                .sorted(Comparator.comparing(StandIn::firstDay).thenComparing(StandIn::id))
                .forEach(this::add);
    }

    private void add(Term term) {
        terms.put(term.id(), term);
        own.computeIfAbsent(term.staffId(), id -> new ArrayList<>()).add(term);
        around(term.unit()).add(term.staffId());
    }

    private void add(StandIn standIn) {
        standIns.computeIfAbsent(standIn.deputy(), id -> new ArrayList<>()).add(standIn);
        around(terms.get(standIn.term()).unit()).add(standIn.deputy());
    }

    private Set<String> around(String unit) {
        return around.computeIfAbsent(unit, code -> new LinkedHashSet<>());
    }

    Optional<StaffView> find(String id, LocalDate day) {
        return Optional.ofNullable(id).map(members::get).map(member -> view(member, day));
    }

    /** People at work who may act for a fitting post in the unit that day, by id. */
    List<StaffView> acting(String unit, Predicate<Post> post, LocalDate day) {
        return around.getOrDefault(unit, Set.of()).stream()
                .sorted()
                .map(members::get)
                .filter(Member::active)
                .map(member -> view(member, day))
                .filter(
                        view ->
                                view.holdings().stream()
                                        .anyMatch(
                                                held ->
                                                        held.unit().equals(unit)
                                                                && post.test(held.post())))
                .toList();
    }

    /** People at work, or who left, whose name or id contains the text, by name. */
    List<StaffView> matching(String text, int limit, boolean active, LocalDate day) {
        String plain = text.toLowerCase(Locale.ROOT);
        return members.values().stream()
                .filter(member -> member.active() == active)
                .filter(
                        member ->
                                member.name().toLowerCase(Locale.ROOT).contains(plain)
                                        || member.id().toLowerCase(Locale.ROOT).contains(plain))
                .sorted(Comparator.comparing(Member::name))
                .limit(limit)
                .map(member -> view(member, day))
                .toList();
    }

    private StaffView view(Member member, LocalDate day) {
        return new StaffView(
                member.id(),
                member.name(),
                member.gender(),
                member.phone(),
                member.active(),
                member.active() ? holdings(member.id(), day) : List.of());
    }

    private List<Holding> holdings(String staffId, LocalDate day) {
        Stream<Holding> own =
                this.own.getOrDefault(staffId, List.of()).stream()
                        .filter(term -> term.on(day))
                        .map(term -> Holding.own(Post.of(term.post()), term.unit()));
        Stream<Holding> deputised =
                standIns.getOrDefault(staffId, List.of()).stream()
                        .filter(standIn -> standIn.on(day))
                        .map(standIn -> terms.get(standIn.term()))
                        // A post that is held no more, or by somebody who left, has no deputy
                        .filter(term -> term.on(day) && members.get(term.staffId()).active())
                        .map(
                                term ->
                                        new Holding(
                                                Post.of(term.post()), term.unit(), term.staffId()));
        return Stream.concat(own, deputised).toList();
    }
}
