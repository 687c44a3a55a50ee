package org.gridcase.inbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.gridcase.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work items as they lie in the to-claim boxes, one row an item and audience ({@code post@unit}).
 * Rows exist only while nobody has claimed: their index is the box, so a page of it costs the same
 * at a million open steps as at a thousand. Plain SQL rather than entities: rows come and go whole.
 */
@Component
class WorkOfferRepository {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    WorkOfferRepository(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    void add(WorkItem item, Collection<String> audiences) {
        // the item's own row comes first
        entities.flush();
        for (String audience : audiences) {
            jdbc.sql(
                            "insert into work_offer (id, work_item_id, audience, step, lane,"
                                    + " due_at, paused) values (?, ?, ?, ?, (select s.lane from"
                                    + " work_subject s where s.ref = ?), ?, ?)")
                    .params(
                            Ids.next(),
                            item.getId(),
                            audience,
                            item.step(),
                            item.subjectRef(),
                            utc(item.dueAt()),
                            item.paused())
                    .update();
        }
    }

    List<String> audiences(long workItem) {
        return jdbc.sql("select audience from work_offer where work_item_id = ?")
                .param(workItem)
                .query(String.class)
                .list();
    }

    void due(long workItem, Instant dueAt) {
        jdbc.sql("update work_offer set due_at = ? where work_item_id = ?")
                .params(utc(dueAt), workItem)
                .update();
    }

    void paused(long workItem, boolean paused) {
        jdbc.sql("update work_offer set paused = ? where work_item_id = ?")
                .params(paused, workItem)
                .update();
    }

    /** The item stands at another step of a newer model. */
    void step(long workItem, String step) {
        jdbc.sql("update work_offer set step = ? where work_item_id = ?")
                .params(step, workItem)
                .update();
    }

    void withdraw(long workItem) {
        jdbc.sql("delete from work_offer where work_item_id = ?").param(workItem).update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
