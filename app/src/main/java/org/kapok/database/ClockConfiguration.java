package org.kapok.database;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** True time, in the one place where it is read; tests put a clock of their own before it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Randomness that nobody can guess: passwords, tokens, short ids. */
    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
