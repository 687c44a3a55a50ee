package org.gridcase.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/**
 * What a work item is about, as far as a list shows it: a case, a proposal. Kept by the feature
 * that owns the subject; holds no personal data.
 */
@Entity
@Table(name = "work_subject")
public class Subject implements Persistable<String> {

    @Id private String ref;
    private String kind;
    private String title;
    private String titleEn;
    private String place;
    private String unit;
    private String lane;
    private boolean urgent;
    private String startedBy;
    private Instant startedAt;
    private Instant endedAt;
    @Transient private boolean fresh;

    protected Subject() {}

    /**
     * @param ref number that people know it by, e.g. {@code HQ-20261121-0001}
     * @param kind which feature it belongs to, e.g. {@code case}
     * @param title what it is about in Chinese, e.g. the matter item
     * @param titleEn the same in English
     * @param place where, in words
     * @param unit code of the unit it lies in
     * @param lane a sort to filter by, e.g. the handling path
     * @param urgent comes before everything else and carries the red bar
     */
    public Subject(
            String ref,
            String kind,
            String title,
            String titleEn,
            String place,
            String unit,
            String lane,
            boolean urgent,
            String startedBy,
            Instant startedAt) {
        this.ref = ref;
        this.kind = kind;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.fresh = true;
        describe(title, titleEn, place, unit, lane, urgent);
    }

    final void describe(
            String title, String titleEn, String place, String unit, String lane, boolean urgent) {
        this.title = title;
        this.titleEn = titleEn;
        this.place = place;
        this.unit = unit;
        this.lane = lane;
        this.urgent = urgent;
    }

    void end(Instant at) {
        this.endedAt = at;
    }

    @Override
    public String getId() {
        return ref;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        fresh = false;
    }

    public String ref() {
        return ref;
    }

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String titleEn() {
        return titleEn;
    }

    public String place() {
        return place;
    }

    public String unit() {
        return unit;
    }

    public String lane() {
        return lane;
    }

    public boolean urgent() {
        return urgent;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
