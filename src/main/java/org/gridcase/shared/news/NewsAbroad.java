package org.gridcase.shared.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries news to the pages of other nodes, through a small table that every node looks into each
 * second: a place that needs no message broker otherwise shall need none for this. What happened
 * here is gathered and written in one row a round, so that commands pay nothing for it. News may be
 * lost with a node; pages read everything anew when they are opened.
 */
@Component
public class NewsAbroad {

    /** How long news stand in the table; a node that sleeps longer shows its pages anew anyway. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    /** What was said by a node; its seq grows by one a row. */
    private record Said(String node, long seq, String changes) {}

    /** One piece of news as it is written down. */
    private record Piece(String topic, JsonNode news) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final String node;
    private final Queue<Piece> toTell = new ConcurrentLinkedQueue<>();
    private final Map<String, Consumer<JsonNode>> hearers = new ConcurrentHashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private long told;
    private boolean begun;

    NewsAbroad(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.node = Long.toString(Ids.next(), Character.MAX_RADIX);
    }

    /**
     * Hears from now on what other nodes say about a topic; one hearer a topic.
     *
     * @param type what {@link #tell} is given on the other nodes
     */
    public <T> void hear(String topic, Class<T> type, Consumer<T> hearer) {
        hearers.put(topic, news -> hearer.accept(json.convertValue(news, type)));
    }

    /** To be called after the commit: other nodes hear of it within about a second. */
    public void tell(String topic, Object news) {
        toTell.add(new Piece(topic, json.valueToTree(news)));
    }

    /** Tells what happened here, and hears what happened elsewhere. */
    public synchronized void round() {
        if (!begun) {
            // what was said before is on every page that will be opened
            latest().forEach(heard::put);
            begun = true;
        }
        tell();
        latest().forEach(this::hear);
    }

    private void tell() {
        List<Piece> pieces = new ArrayList<>();
        for (Piece next = toTell.poll(); next != null; next = toTell.poll()) {
            pieces.add(next);
        }
        if (pieces.isEmpty()) {
            return;
        }
        jdbc.sql("insert into page_news (node, seq, changes, told_at) values (?, ?, ?, ?)")
                .params(node, ++told, write(pieces), now())
                .update();
        jdbc.sql("delete from page_news where told_at < ?").param(now().minus(KEPT)).update();
    }

    private void hear(String from, long latest) {
        long since = heard.getOrDefault(from, 0L);
        if (from.equals(node) || latest <= since) {
            return;
        }
        jdbc.sql(
                        "select node, seq, changes from page_news where node = ? and seq > ? order by"
                                + " seq")
                .params(from, since)
                .query(Said.class)
                .list()
                .forEach(
                        said -> {
                            heard.put(from, said.seq());
                            read(said.changes()).forEach(this::hear);
                        });
    }

    /** What this node has no page for, or of a version that says more, is left out. */
    private void hear(Piece piece) {
        Consumer<JsonNode> hearer = hearers.get(piece.topic());
        if (hearer != null) {
            hearer.accept(piece.news());
        }
    }

    private Map<String, Long> latest() {
        Map<String, Long> latest = new HashMap<>();
        jdbc.sql("select node, max(seq) latest from page_news group by node")
                .query(
                        rs -> {
                            latest.put(rs.getString("node"), rs.getLong("latest"));
                        });
        return latest;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String write(List<Piece> pieces) {
        try {
            return json.writeValueAsString(pieces);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Piece> read(String changes) {
        try {
            return List.of(json.readValue(changes, Piece[].class));
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
