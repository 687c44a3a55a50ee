package org.gridcase.audit;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an auditor runs: reads the whole trail, names every place where it is not what was once
 * written, and ends with 0 when there is none, with 1 when there is. Nothing else of the program is
 * started, and a database user who may only read is enough.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({AuditTrail.class, AuditTables.class, Texts.class})
public class TrailInspection {

    /** First argument of the program; a second one, {@code en}, asks for English. */
    public static final String COMMAND = "verify-audit";

    private TrailInspection() {}

    /**
     * @param args those of the program, properties such as the database's address among them
     * @return the program's exit status
     */
    public static int run(String[] args, PrintStream out) {
        Locale locale = Arrays.asList(args).contains("en") ? Locale.ENGLISH : Locales.CHINESE;
        var program =
                new SpringApplicationBuilder(TrailInspection.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false);
        try (var context = program.run(args)) {
            Texts texts = context.getBean(Texts.class);
            List<Break> breaks = context.getBean(AuditTrail.class).verify();
            breaks.forEach(found -> out.println(sentence(texts, locale, found)));
            if (!breaks.isEmpty()) {
                out.println(texts.text(locale, "audit.inspection.broken", breaks.size()));
                return 1;
            }
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            out.println(
                    texts.text(
                            locale,
                            "audit.inspection.whole",
                            count(jdbc, "audit_head"),
                            count(jdbc, "audit_entry")));
            return 0;
        }
    }

    private static String sentence(Texts texts, Locale locale, Break found) {
        String kind =
                texts.text(
                        locale,
                        "audit.inspection.kind." + found.kind().name().toLowerCase(Locale.ROOT));
        return texts.text(
                locale, "audit.inspection.break", found.stream(), Long.toString(found.seq()), kind);
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Nothing is written here, so no time is asked for. */
    @Bean
    static Clock clock() {
        return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }
}
