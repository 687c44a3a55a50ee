package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds people with the posts of today: three statements however many people they are. */
@Component
class StaffDirectory {
    private final StaffMemberRepository members;
    private final PostHeldRepository posts;
    private final DeputyRepository deputies;
    private final Today today;

    StaffDirectory(
            StaffMemberRepository members,
            PostHeldRepository posts,
            DeputyRepository deputies,
            Today today) {
        this.members = members;
        this.posts = posts;
        this.deputies = deputies;
        this.today = today;
    }

    List<StaffView> holders(Post post, String unit) {
        LocalDate day = today.date();
        return active(
                posts.holders(post.code(), unit, day), deputies.deputies(post.code(), unit, day));
    }

    List<StaffView> in(String unit) {
        LocalDate day = today.date();
        return active(posts.staffIn(unit, day), deputies.deputiesIn(unit, day));
    }

    List<StaffView> search(String text, int limit) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String plain = text.strip().replaceAll("[!%_]", "!$0");
        return view(members.matching("%" + plain + "%", Limit.of(limit)));
    }

    private List<StaffView> active(List<String> holders, List<String> standIns) {
        Set<String> ids = new LinkedHashSet<>(holders);
        ids.addAll(standIns);
        return ids.isEmpty() ? List.of() : view(members.findByIdInAndActiveTrueOrderById(ids));
    }

    List<StaffView> view(Collection<StaffMember> people) {
        List<String> present =
                people.stream().filter(StaffMember::active).map(StaffMember::id).toList();
        Map<String, List<Holding>> holdings = holdings(present);
        return people.stream()
                .map(
                        m ->
                                new StaffView(
                                        m.id(),
                                        m.name(),
                                        m.gender(),
                                        m.phone(),
                                        m.active(),
                                        holdings.getOrDefault(m.id(), List.of())))
                .toList();
    }

    private Map<String, List<Holding>> holdings(List<String> staff) {
        if (staff.isEmpty()) {
            return Map.of();
        }
        LocalDate day = today.date();
        Map<String, List<Holding>> holdings = new LinkedHashMap<>();
        posts.heldBy(staff, day)
                .forEach(
                        held ->
                                of(holdings, held.staffId())
                                        .add(Holding.own(held.post(), held.unit())));
        deputies.standingIn(staff, day)
                .forEach(
                        deputy ->
                                of(holdings, deputy.deputy())
                                        .add(
                                                new Holding(
                                                        deputy.held().post(),
                                                        deputy.held().unit(),
                                                        deputy.held().staffId())));
        return holdings;
    }

    private static List<Holding> of(Map<String, List<Holding>> holdings, String staff) {
        return holdings.computeIfAbsent(staff, id -> new ArrayList<>());
    }
}
