package org.gridcase.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/**
 * A case (domain.md sections 1 to 4): what it is about, on which path, where it stands, and the
 * facts that have to be there before it may be filed. All changes go through methods that guard
 * themselves; the process is told afterwards.
 */
@Entity
@Table(name = "grid_case")
class Case implements Persistable<String> {

    @Id private String number;

    /** Grows with time: the ledger's order. */
    private Long id;

    private String item;

    @Enumerated(EnumType.STRING)
    private HandlingPath path;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private String unit;
    private String handlingUnit;
    private String place;
    private Double lat;
    private Double lng;
    private int quantity;
    private String words;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean onTheSpot;
    private boolean hasReporter;
    private String reportedBy;
    private Instant reportedAt;
    private String trackingCode;

    @Column(name = "process_instance")
    private String processInstance;

    private Instant settledAt;
    private Instant townReceivedAt;
    private Instant summarisedAt;
    private Instant trackedAt;
    private Instant trackingOverAt;
    private Boolean approved;
    private Instant noticeEndedAt;
    private Instant verifiedAt;
    private Instant answeredAt;
    private Instant filedAt;
    private Integer rating;
    private String ratingWords;
    private Instant ratedAt;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected Case() {}

    Case(
            String number,
            String item,
            HandlingPath path,
            String unit,
            String place,
            GeoPoint point,
            int quantity,
            String words,
            Channel channel,
            String reportedBy,
            Instant at,
            String trackingCode) {
        this.id = Ids.next();
        this.number = number;
        this.item = item;
        this.path = path;
        this.state = CaseState.HANDLING;
        this.unit = unit;
        this.place = place;
        this.lat = point == null ? null : point.lat();
        this.lng = point == null ? null : point.lng();
        this.quantity = quantity;
        this.words = words;
        this.channel = channel;
        this.reportedBy = reportedBy;
        this.reportedAt = at;
        this.trackingCode = trackingCode;
        this.fresh = true;
    }

    void hasReporter() {
        this.hasReporter = true;
    }

    /** The handling begins on a path, at the level that the path begins at. */
    void begin(String handlingUnit, boolean onTheSpot) {
        this.handlingUnit = handlingUnit;
        this.onTheSpot = onTheSpot;
    }

    void runsIn(String processInstance) {
        this.processInstance = processInstance;
    }

    /** 上报: the next level has it now. */
    void escalateTo(String unit) {
        requireOpen();
        this.handlingUnit = unit;
    }

    /** Same number, same history, another path; what the old path had established begins anew. */
    void changePath(String item, HandlingPath path) {
        requireOpen();
        this.item = item;
        this.path = path;
        forgetResults();
        this.approved = null;
        this.noticeEndedAt = null;
    }

    /** Another item on the same path: the handling goes on where it is. */
    void recategorise(String item) {
        requireOpen();
        this.item = item;
    }

    void stand(CaseState state) {
        requireOpen();
        this.state = state;
    }

    void settled(Instant at) {
        requireOpen();
        settledAt = at;
    }

    void townReceived(Instant at) {
        requireOpen();
        townReceivedAt = at;
    }

    void tracked(Instant at) {
        requireOpen();
        trackedAt = at;
    }

    void trackingOver(Instant at) {
        requireOpen();
        trackedAt = at;
        trackingOverAt = at;
    }

    void summarised(Instant at) {
        requireOpen();
        summarisedAt = at;
    }

    void decided(boolean approved) {
        requireOpen();
        this.approved = approved;
    }

    void noticeEnded(Instant at) {
        requireOpen();
        noticeEndedAt = at;
    }

    void verified(Instant at) {
        requireOpen();
        verifiedAt = at;
    }

    /** The check on site found it unsettled: the handling begins again. */
    void notSettled() {
        requireOpen();
        forgetResults();
    }

    void answered(Instant at) {
        requireOpen();
        answeredAt = at;
    }

    void file(Instant at) {
        requireOpen();
        state = CaseState.FILED;
        filedAt = at;
    }

    void withdraw(Instant at) {
        requireOpen();
        state = CaseState.WITHDRAWN;
        filedAt = at;
    }

    /**
     * The resident's rating (满意度), once, when there is an answer to rate.
     *
     * @param stars 1 very dissatisfied to 5 very satisfied
     */
    void rate(int stars, String words, Instant at) {
        if (answeredAt == null && state != CaseState.FILED) {
            throw new Denied("casework.error.rateTooEarly");
        }
        if (ratedAt != null) {
            throw new Conflict("casework.error.ratedAlready");
        }
        rating = stars;
        ratingWords = words;
        ratedAt = at;
    }

    private void forgetResults() {
        settledAt = null;
        townReceivedAt = null;
        summarisedAt = null;
        trackingOverAt = null;
        verifiedAt = null;
        answeredAt = null;
    }

    private void requireOpen() {
        if (state.ended()) {
            throw new Conflict("casework.error.ended");
        }
    }

    GeoPoint point() {
        return lat == null || lng == null ? null : new GeoPoint(lat, lng);
    }

    @Override
    public String getId() {
        return number;
    }

    long id() {
        return id;
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

    boolean isRaisedByResident() {
        return hasReporter;
    }

    String number() {
        return number;
    }

    String item() {
        return item;
    }

    HandlingPath path() {
        return path;
    }

    CaseState state() {
        return state;
    }

    String unit() {
        return unit;
    }

    String handlingUnit() {
        return handlingUnit;
    }

    String place() {
        return place;
    }

    /** The unit and the place in it, once where nobody said more than the unit. */
    String placeIn(String nameOfUnit) {
        return place.equals(nameOfUnit) ? nameOfUnit : nameOfUnit + " " + place;
    }

    int quantity() {
        return quantity;
    }

    String words() {
        return words;
    }

    Channel channel() {
        return channel;
    }

    boolean onTheSpot() {
        return onTheSpot;
    }

    String reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String trackingCode() {
        return trackingCode;
    }

    String processInstance() {
        return processInstance;
    }

    Instant settledAt() {
        return settledAt;
    }

    Instant townReceivedAt() {
        return townReceivedAt;
    }

    Instant summarisedAt() {
        return summarisedAt;
    }

    Instant trackedAt() {
        return trackedAt;
    }

    Instant trackingOverAt() {
        return trackingOverAt;
    }

    Boolean approved() {
        return approved;
    }

    Instant noticeEndedAt() {
        return noticeEndedAt;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant filedAt() {
        return filedAt;
    }

    Integer rating() {
        return rating;
    }

    String ratingWords() {
        return ratingWords;
    }
}
