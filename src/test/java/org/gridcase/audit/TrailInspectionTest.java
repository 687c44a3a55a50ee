package org.gridcase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gridcase.shared.Ids;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The command of the auditor, on the database that the application is working with. */
@GridCaseTest
class TrailInspectionTest {
    @Autowired private AuditTrail trail;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Environment settings;

    private final String stream = "inspected:" + Ids.next();

    private record Answer(int status, String words) {}

    @BeforeEach
    void twoEntries() {
        By clerk = new By("li", "李办事", "community-clerk", "HQ");
        for (int i = 1; i <= 2; i++) {
            Map<String, Integer> details = Map.of("step", i);
            transaction.executeWithoutResult(
                    status -> trail.record(stream, clerk, "case.step", details, "同意"));
        }
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from audit_entry where stream = ?").param(stream).update();
        jdbc.sql("delete from audit_head where stream = ?").param(stream).update();
    }

    @Test
    void aWholeTrailIsSaidToBeWhole() {
        Answer answer = run();
        assertThat(answer.status()).isZero();
        assertThat(answer.words()).contains("留痕完整");
    }

    @Test
    void anAlteredEntryIsNamed() {
        jdbc.sql("update audit_entry set words = '不同意' where stream = ? and seq = 1")
                .param(stream)
                .update();
        Answer answer = run();
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.words()).contains(stream + " 第 1 条：内容被改动", "留痕不完整：1 处");
    }

    @Test
    void aTrailThatWasCutOffIsNamedInEnglishWhenAsked() {
        jdbc.sql("delete from audit_entry where stream = ? and seq = 2").param(stream).update();
        Answer answer = run("en");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.words()).contains(stream + " entry 2: the end was cut off");
    }

    private Answer run(String... more) {
        var out = new ByteArrayOutputStream();
        String[] args = {
            TrailInspection.COMMAND,
            more.length > 0 ? more[0] : "zh",
            "--spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
            "--spring.datasource.password=" + settings.getProperty("spring.datasource.password")
        };
        int status = TrailInspection.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(status, out.toString(StandardCharsets.UTF_8));
    }
}
