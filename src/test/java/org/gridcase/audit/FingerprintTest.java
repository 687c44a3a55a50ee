package org.gridcase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private record Place(String unit, String grid) {}

    @Test
    void orderOfKeysMakesNoDifferenceAtAnyDepth() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", Map.of("y", 1, "x", 2));
        one.put("a", "甲");
        assertThat(Fingerprint.canonical(one)).isEqualTo("{\"a\":\"甲\",\"b\":{\"x\":2,\"y\":1}}");
        assertThat(Fingerprint.canonical(Map.of("p", new Place("HQ", "HQ01"))))
                .isEqualTo("{\"p\":{\"grid\":\"HQ01\",\"unit\":\"HQ\"}}");
    }

    /**
     * Fixed for ever: a change here means that every trail written before reads as forged. The
     * value was worked out by another program, as SHA-256 over JSON with sorted keys in UTF-8.
     */
    @Test
    void fingerprintOfAGivenEntryNeverChanges() {
        AuditRow row =
                new AuditRow(
                        1,
                        "case:1",
                        1,
                        Instant.parse("2026-03-02T01:00:00.000001Z"),
                        new By("wang", "王格员", "grid-worker", null),
                        "case.reported",
                        "{\"path\":\"general\"}",
                        null,
                        Fingerprint.GENESIS,
                        null);
        assertThat(row.sealed().hash())
                .isEqualTo("e698ba803bc159ba565a594cec336cd03c2836c08ef5c30d0673f67846b080db");
    }
}
