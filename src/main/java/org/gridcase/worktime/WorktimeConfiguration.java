package org.gridcase.worktime;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The zone whose wall clock counts for working time. */
@Configuration(proxyBeanMethods = false)
class WorktimeConfiguration {
    @Bean
    ZoneId zone(@Value("${gridcase.zone:Asia/Shanghai}") String zone) {
        return ZoneId.of(zone);
    }
}
