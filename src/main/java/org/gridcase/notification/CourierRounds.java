package org.gridcase.notification;

import java.time.Duration;
import org.gridcase.shared.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends the courier out: every few seconds, and at once when this node has told something. */
@Configuration(proxyBeanMethods = false)
class CourierRounds {

    @Bean
    Rounds courierWalk(
            Courier courier, @Value("${gridcase.notification.every:5s}") Duration every) {
        return new Rounds("courier", every, courier::round);
    }

    @Bean
    Wake courierWake(Rounds courierWalk) {
        return new Wake(courierWalk);
    }

    record Wake(Rounds courier) {
        @TransactionalEventListener
        void told(NotificationsChanged changed) {
            if (changed.outgoing()) {
                courier.wake();
            }
        }
    }
}
