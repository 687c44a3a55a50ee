package org.gridcase.casework;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that people can read and spell: place, date, serial ({@code HQ-20261121-0007}), and codes
 * for residents that nobody can guess.
 */
@Component
class CaseNumbers {

    /** Without letters and digits that are taken for one another when read out. */
    private static final char[] ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789".toCharArray();

    private static final int CODE_LENGTH = 12;

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    CaseNumbers(JdbcClient jdbc, Units units, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    /** The next number of the community of a grid. Its row is locked until the transaction ends. */
    String next(String unit) {
        String place =
                units.at(unit, Tier.COMMUNITY).map(community -> community.code()).orElse(unit);
        String day =
                LocalDate.ofInstant(clock.instant(), zone).format(DateTimeFormatter.BASIC_ISO_DATE);
        String series = place + "-" + day;
        int changed =
                jdbc.sql("update case_serial set last_serial = last_serial + 1 where series = ?")
                        .param(series)
                        .update();
        if (changed == 0) {
            jdbc.sql("insert into case_serial (series, last_serial) values (?, 1)")
                    .param(series)
                    .update();
        }
        int serial =
                jdbc.sql("select last_serial from case_serial where series = ?")
                        .param(series)
                        .query(Integer.class)
                        .single();
        return "%s-%04d".formatted(series, serial);
    }

    /** Twelve random characters, some 59 bits, in groups of four. */
    String trackingCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }
}
