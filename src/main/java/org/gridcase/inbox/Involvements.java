package org.gridcase.inbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gridcase.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people have to do with subjects apart from open work: what they started, took part in or
 * were informed of. One row a person, kind and subject. Plain SQL rather than entities: it is
 * written with every step, and never read but by the boxes.
 */
@Component
class Involvements {

    enum Kind {
        STARTED,
        TAKEN_PART,
        INFORMED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Involvements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest again, and unread, for whoever is involved in this way already. */
    void involve(String staffId, Kind kind, String ref) {
        int known =
                jdbc.sql(
                                "update involvement set at = ?, seen_at = null where staff_id = ?"
                                        + " and kind = ? and subject_ref = ?")
                        .params(now(), staffId, kind.name(), ref)
                        .update();
        if (known == 0) {
            add(staffId, kind, ref);
        }
    }

    /** The same for many: what is new for nobody costs two statements. */
    void involve(Collection<String> staff, Kind kind, String ref) {
        if (staff.isEmpty()) {
            return;
        }
        Set<String> strangers = new LinkedHashSet<>(staff);
        int all = strangers.size();
        jdbc.sql("select staff_id from involvement where subject_ref = ? and kind = ?")
                .params(ref, kind.name())
                .query(String.class)
                .list()
                .forEach(strangers::remove);
        if (strangers.size() < all) {
            jdbc.sql(
                            "update involvement set at = :at, seen_at = null where subject_ref = :ref"
                                    + " and kind = :kind and staff_id in (:staff)")
                    .param("at", now())
                    .param("ref", ref)
                    .param("kind", kind.name())
                    .param("staff", staff)
                    .update();
        }
        strangers.forEach(person -> add(person, kind, ref));
    }

    /** Read once is read. */
    void seen(String staffId, String ref) {
        jdbc.sql(
                        "update involvement set seen_at = ? where staff_id = ? and kind = ?"
                                + " and subject_ref = ? and seen_at is null")
                .params(now(), staffId, Kind.INFORMED.name(), ref)
                .update();
    }

    boolean any(String staffId, String ref) {
        return jdbc.sql("select count(*) from involvement where staff_id = ? and subject_ref = ?")
                        .params(staffId, ref)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** For whoever was not involved in this way before. */
    void add(String staffId, Kind kind, String ref) {
        jdbc.sql(
                        "insert into involvement (id, staff_id, kind, subject_ref, at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(Ids.next(), staffId, kind.name(), ref, now())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
