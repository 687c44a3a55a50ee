package org.gridcase.worktime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.gridcase.shared.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which clock a node goes by: several nodes by that of their MySQL, the single one of an embedded
 * database by its own. Says how the node's own clock compares; see decision 0018.
 */
@Configuration(proxyBeanMethods = false)
class NodeTime {

    @Bean
    Clock clock(DataSource source, @Value("${spring.datasource.url}") String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            return Clock.systemUTC();
        }
        var jdbc = JdbcClient.create(source);
        return new SharedClock(() -> databaseTime(jdbc), Clock.systemUTC(), System::nanoTime);
    }

    @Bean
    Rounds clockRounds(
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${gridcase.clock.every:10s}") Duration every,
            @Value("${gridcase.clock.tolerance:2s}") Duration tolerance,
            @Value("${gridcase.node:}") String node) {
        boolean shared = clock instanceof SharedClock;
        String name = node.isBlank() ? machine() : node;
        return new Rounds(
                "clock",
                shared ? every : Duration.ZERO,
                () ->
                        events.publishEvent(
                                new NodeClockCompared(
                                        name, ((SharedClock) clock).compare(), tolerance)));
    }

    private static Instant databaseTime(JdbcClient jdbc) {
        return jdbc.sql("select utc_timestamp(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
