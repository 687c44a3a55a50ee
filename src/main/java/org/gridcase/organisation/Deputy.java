package org.gridcase.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.gridcase.shared.Ids;

/** Somebody stands in for a colleague's post for some days (AB岗). */
@Entity
@Table(name = "post_deputy")
class Deputy {
    @Id private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_held")
    private PostHeld held;

    private String deputy;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;
    @Version private Integer version;

    protected Deputy() {}

    Deputy(PostHeld held, Staff.Deputise with) {
        this.id = Ids.next();
        this.held = held;
        this.deputy = with.deputy();
        this.firstDay = with.firstDay();
        this.lastDay = with.lastDay();
        this.reason = with.reason();
    }

    void end(LocalDate day) {
        this.lastDay = day;
    }

    Long id() {
        return id;
    }

    PostHeld held() {
        return held;
    }

    String deputy() {
        return deputy;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String reason() {
        return reason;
    }
}
