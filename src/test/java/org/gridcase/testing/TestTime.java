package org.gridcase.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the test clock in the place of the real one. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
