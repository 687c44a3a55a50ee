package org.gridcase.deliberation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.By;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators do to a proposal's process is told on its timeline, in both languages. */
@GridCaseTest
class MovedProposalTest {

    @Autowired private DeliberationWords words;

    @Test
    void aMoveIsToldWithBothSteps() {
        for (String deed : new String[] {"case.moveAsked", "case.moved", "case.moveRefused"}) {
            assertThat(told(deed, Locale.CHINA)).contains("从“受理登记”转到“审议”");
            assertThat(told(deed, Locale.ENGLISH)).contains("from “Receive” to “Review”");
        }
    }

    @Test
    void aMigrationIsToldWithItsVersion() {
        assertThat(told("case.migrated", Locale.CHINA)).contains("第 3 版");
        assertThat(told("case.migrated", Locale.ENGLISH)).contains("version 3");
    }

    private String told(String action, Locale language) {
        Map<String, Object> details =
                action.equals("case.migrated")
                        ? Map.of("from", 2, "to", 3)
                        : Map.of(
                                "stepName", "受理登记",
                                "stepNameEn", "Receive",
                                "toName", "审议",
                                "toNameEn", "Review");
        return words.event(
                new AuditEntry(1, "proposal:x", 1, Instant.EPOCH, By.SYSTEM, action, details, null),
                language);
    }
}
