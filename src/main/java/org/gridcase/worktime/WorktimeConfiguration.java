package org.gridcase.worktime;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program, and the zone whose wall clock counts for working time. */
@Configuration(proxyBeanMethods = false)
class WorktimeConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone(@Value("${gridcase.zone:Asia/Shanghai}") String zone) {
        return ZoneId.of(zone);
    }
}
