package org.gridcase.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries news to the pages of other nodes, through a small table that every node looks into each
 * second: a place that needs no message broker otherwise shall need none for this. What happened
 * here is gathered and written in one row a round, so that commands pay nothing for it.
 */
@Component
class NewsAbroad {

    /** How long news stand in the table; a node that sleeps longer shows its pages anew anyway. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    /** What was said by a node; its seq grows by one a row. */
    private record Said(String node, long seq, String changes) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final InboxNews pages;
    private final Clock clock;
    private final String node;
    private final Queue<WorkChanged> toTell = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> heard = new HashMap<>();
    private long told;
    private boolean begun;

    NewsAbroad(JdbcClient jdbc, ObjectMapper json, InboxNews pages, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.pages = pages;
        this.clock = clock;
        this.node = Long.toString(Ids.next(), Character.MAX_RADIX);
    }

    @TransactionalEventListener
    void committed(WorkChanged change) {
        toTell.add(change);
    }

    /** Tells what happened here, and hears what happened elsewhere. */
    synchronized void round() {
        if (!begun) {
            // what was said before is on every page that will be opened
            latest().forEach(heard::put);
            begun = true;
        }
        tell();
        latest().forEach(this::hear);
    }

    private void tell() {
        List<WorkChanged> changes = new ArrayList<>();
        for (WorkChanged next = toTell.poll(); next != null; next = toTell.poll()) {
            changes.add(next);
        }
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("insert into inbox_news (node, seq, changes, told_at) values (?, ?, ?, ?)")
                .params(node, ++told, write(changes), now())
                .update();
        jdbc.sql("delete from inbox_news where told_at < ?").param(now().minus(KEPT)).update();
    }

    private void hear(String from, long latest) {
        long since = heard.getOrDefault(from, 0L);
        if (from.equals(node) || latest <= since) {
            return;
        }
        jdbc.sql(
                        "select node, seq, changes from inbox_news where node = ? and seq > ? order by"
                                + " seq")
                .params(from, since)
                .query(Said.class)
                .list()
                .forEach(
                        said -> {
                            heard.put(from, said.seq());
                            read(said.changes()).forEach(pages::committed);
                        });
    }

    private Map<String, Long> latest() {
        Map<String, Long> latest = new HashMap<>();
        jdbc.sql("select node, max(seq) latest from inbox_news group by node")
                .query(
                        rs -> {
                            latest.put(rs.getString("node"), rs.getLong("latest"));
                        });
        return latest;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String write(List<WorkChanged> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<WorkChanged> read(String changes) {
        try {
            return List.of(json.readValue(changes, WorkChanged[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Walk {
        @Bean
        Rounds newsWalk(NewsAbroad news, @Value("${gridcase.inbox.news-every:1s}") Duration every) {
            return new Rounds("news-abroad", every, news::round);
        }
    }
}
