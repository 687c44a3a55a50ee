package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkWatcher;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;

/**
 * What clock, timer and ladder cost beside the step itself: the same cases with the clocks kept and
 * with nobody watching.
 */
@CaseTest
@Import(SupervisionCostTest.Switch.class)
class SupervisionCostTest {

    /** Lets nobody watch for a while. */
    static class Switch implements BeanPostProcessor {
        static volatile boolean on = true;

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof ClockKeeper)) {
                return bean;
            }
            return Proxy.newProxyInstance(
                    Switch.class.getClassLoader(),
                    new Class<?>[] {WorkWatcher.class},
                    (self, method, args) -> {
                        try {
                            return on || method.getDeclaringClass() == Object.class
                                    ? method.invoke(bean, args)
                                    : null;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }

    @Autowired private CaseDriver driver;

    @Test
    void aQuarterMoreStatementsAtMost() {
        // what is read once for all is read now
        wholeCase();

        List<String> watched = statements();
        Switch.on = false;
        List<String> alone;
        try {
            wholeCase();
            alone = statements();
        } finally {
            Switch.on = true;
        }

        assertThat((double) watched.size() / alone.size())
                .as(
                        "statements: %d with clocks and ladders, %d alone%n%s",
                        watched.size(), alone.size(), more(watched, alone))
                .isLessThanOrEqualTo(1.25);
    }

    /** Reported, settled, received, verified: four steps that people claim and report back on. */
    private void wholeCase() {
        String number = driver.reported("SG0102", "SD01");
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.done(number, "verify", Map.of("outcome", "settled", "findings", "已解决"));
    }

    private List<String> statements() {
        return StatementCount.of(this::wholeCase);
    }

    private static String more(List<String> watched, List<String> alone) {
        Map<String, Integer> difference = new TreeMap<>();
        watched.forEach(sql -> difference.merge(brief(sql), 1, Integer::sum));
        alone.forEach(sql -> difference.merge(brief(sql), -1, Integer::sum));
        List<String> lines = new ArrayList<>();
        difference.forEach(
                (sql, count) -> {
                    if (count != 0) {
                        lines.add("%+d %s".formatted(count, sql));
                    }
                });
        return String.join(System.lineSeparator(), lines);
    }

    private static String brief(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        line = line.replaceAll("(?i)^select .*? from ", "select from ");
        return line.substring(0, Math.min(80, line.length()));
    }
}
