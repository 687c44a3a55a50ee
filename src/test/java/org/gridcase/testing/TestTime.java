package org.gridcase.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the test clock in the place of the real one, and back to its start before each test. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Contexts are shared: what one test moved must not be late for the next. */
    static class BackToStart implements TestExecutionListener {
        @Override
        public void beforeTestMethod(TestContext context) {
            context.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
        }
    }
}
