package org.gridcase.casework;

import java.util.List;
import org.gridcase.shared.GeoPoint;

/**
 * The command to report a matter. Holds the four determinations (四定, domain.md section 3): which
 * item, how many, where; whose follows from the grid and the item.
 *
 * @param requestId made once for each form shown; the same id twice is one case
 * @param item code of the matter item
 * @param words what is the matter
 * @param quantity how many, null for one
 * @param unit code of the grid; null to find it by the point
 * @param place where, in words, may be null when a point is given
 * @param point coordinates, may be null when a grid is given
 * @param reporter who raised it, null for a finding of one's own
 * @param handled what was done on the spot, null when it is not settled yet (general path only)
 * @param attachments ids of files uploaded before
 */
public record ReportMatter(
        String requestId,
        String item,
        String words,
        Integer quantity,
        String unit,
        String place,
        GeoPoint point,
        Channel channel,
        Reporter reporter,
        String handled,
        List<Long> attachments) {

    public ReportMatter {
        channel = channel == null ? Channel.PATROL : channel;
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /**
     * The person who raised it: personal data, seen only by those whose task needs it.
     *
     * @param idNumber identity number, only where the matter needs it
     */
    public record Reporter(String name, String phone, String idNumber, String address) {
        boolean isBlank() {
            return blank(name) && blank(phone) && blank(idNumber) && blank(address);
        }

        private static boolean blank(String value) {
            return value == null || value.isBlank();
        }
    }
}
