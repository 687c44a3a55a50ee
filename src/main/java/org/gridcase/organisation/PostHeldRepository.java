package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gridcase.shared.NotFound;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostHeldRepository extends JpaRepository<PostHeld, Long> {
    String CURRENT = " p.firstDay <= :day and (p.lastDay is null or p.lastDay >= :day) ";

    @Query(
            "select p from PostHeld p where p.staffId in :staff and"
                    + CURRENT
                    + "order by p.mainPost desc, p.firstDay, p.id")
    List<PostHeld> heldBy(Collection<String> staff, LocalDate day);

    @Query(
            """
            select new org.gridcase.organisation.Roster$Term(
                p.id, p.staffId, p.post, p.unit, p.mainPost, p.firstDay, p.lastDay)
            from PostHeld p
            """)
    List<Roster.Term> terms();

    /** Held on the day or later. */
    @Query(
            "select count(p) > 0 from PostHeld p where p.unit = :unit"
                    + " and (p.lastDay is null or p.lastDay >= :day)")
    boolean heldIn(String unit, LocalDate day);

    List<PostHeld> findByLastDayBetween(LocalDate first, LocalDate last);

    List<PostHeld> findByStaffIdOrderByFirstDayDesc(String staffId);

    List<PostHeld> findByUnitOrderByFirstDayDesc(String unit);

    List<PostHeld> findByStaffIdAndPostAndUnit(String staffId, String post, String unit);

    /**
     * A post that somebody holds on the day, or will.
     *
     * @throws NotFound when she does not
     */
    default PostHeld held(String staffId, Post post, String unit, LocalDate day) {
        return findByStaffIdAndPostAndUnit(staffId, post.code(), unit).stream()
                .filter(held -> held.lastDay() == null || !held.lastDay().isBefore(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation.error.postNotHeld"));
    }
}
