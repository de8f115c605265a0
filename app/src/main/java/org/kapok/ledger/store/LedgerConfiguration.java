package org.kapok.ledger.store;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where true time and randomness come in. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /** True time, in UTC: the one place that knows the machine's clock. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
