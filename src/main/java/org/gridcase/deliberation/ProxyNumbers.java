package org.gridcase.deliberation;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 受托号: by which neighbours name whoever is ready to vote for them at a meeting. */
@Component
class ProxyNumbers {

    /** Six digits: easily told, and of three thousand numbers a slip of the finger hits none. */
    private static final int FROM = 100_000;

    private static final int UNTIL = 1_000_000;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    ProxyNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> of(long meeting, long voter) {
        return jdbc.sql("select number from proxy_number where meeting_id = ? and voter_id = ?")
                .params(meeting, voter)
                .query(String.class)
                .optional();
    }

    /** The same number each time it is asked for; one that is taken already is drawn anew. */
    String made(long meeting, long voter) {
        return of(meeting, voter).orElseGet(() -> drawn(meeting, voter));
    }

    private String drawn(long meeting, long voter) {
        String number;
        do {
            number = Integer.toString(random.nextInt(FROM, UNTIL));
        } while (holder(meeting, number).isPresent());
        jdbc.sql("insert into proxy_number (meeting_id, voter_id, number) values (?, ?, ?)")
                .params(meeting, voter, number)
                .update();
        return number;
    }

    /** Whose number it is; spaces are no matter. */
    Optional<Long> holder(long meeting, String number) {
        String plain = number == null ? "" : number.replaceAll("\\s", "");
        if (plain.length() != 6) {
            return Optional.empty();
        }
        return jdbc.sql("select voter_id from proxy_number where meeting_id = ? and number = ?")
                .params(meeting, plain)
                .query(Long.class)
                .optional();
    }
}
