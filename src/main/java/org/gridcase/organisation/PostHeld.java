package org.gridcase.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.gridcase.shared.Ids;

/** A post that a member of staff holds, held or will hold in a unit. */
@Entity
@Table(name = "post_held")
class PostHeld {
    @Id private Long id;
    private String staffId;
    private String post;
    private String unit;
    private boolean mainPost;
    private LocalDate firstDay;

    /** Null while no end is known. */
    private LocalDate lastDay;

    @Version private Integer version;

    protected PostHeld() {}

    PostHeld(Staff.Appoint with) {
        this.id = Ids.next();
        this.staffId = with.staffId();
        this.post = with.post().code();
        this.unit = with.unit();
        this.mainPost = with.main();
        this.firstDay = with.firstDay();
        this.lastDay = with.lastDay();
    }

    void end(LocalDate day) {
        this.lastDay = day;
    }

    boolean heldOn(LocalDate day) {
        return !firstDay.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return (last == null || !firstDay.isAfter(last))
                && (lastDay == null || !lastDay.isBefore(first));
    }

    Long id() {
        return id;
    }

    String staffId() {
        return staffId;
    }

    Post post() {
        return Post.of(post);
    }

    String unit() {
        return unit;
    }

    boolean main() {
        return mainPost;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }
}
