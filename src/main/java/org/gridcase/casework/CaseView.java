package org.gridcase.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.shared.GeoPoint;

/**
 * A case as its page shows it.
 *
 * @param reporter who raised it, masked; null when nobody did
 * @param reportedBy staff id of who reported it
 * @param trackingCode for the resident; only for those who may hand it out, else null
 * @param handlingUnit code of the unit where it stands
 * @param departments units at work side by side, in the order they were asked
 * @param endedAt when it was filed or withdrawn
 * @param deeds what the actor who asked may do with it now
 */
public record CaseView(
        String number,
        String item,
        HandlingPath path,
        CaseState state,
        String unit,
        String handlingUnit,
        String place,
        GeoPoint point,
        int quantity,
        String words,
        Channel channel,
        ReportMatter.Reporter reporter,
        String reportedBy,
        Instant reportedAt,
        String trackingCode,
        Boolean approved,
        List<Department> departments,
        Instant answeredAt,
        Instant endedAt,
        Integer rating,
        String ratingWords,
        Set<Deed> deeds) {

    /**
     * A unit at work on the case.
     *
     * @param responding true for a responder to an emergency
     * @param state {@code ASKED, REPORTED, GAVE_BACK} or {@code REPLACED}
     */
    public record Department(
            String unit,
            boolean responding,
            boolean leading,
            String state,
            Instant askedAt,
            Instant answeredAt) {}

    /** What a person may do with a case besides the steps she holds. */
    public enum Deed {
        CHANGE_PATH,
        WITHDRAW,
        NOTE,
        TRACK,
        REVEAL_PERSON,
        RATE,
        OBJECT
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }
}
