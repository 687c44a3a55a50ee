package org.gridcase.trial;

import java.time.Duration;
import org.gridcase.shared.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each node clears up the trials in its own memory. */
@Configuration(proxyBeanMethods = false)
class TrialRounds {

    @Bean
    Rounds trialWalk(Trials trials, @Value("${gridcase.trial.every:1m}") Duration every) {
        return new Rounds("trials", every, trials::evictIdle);
    }
}
