package org.kapok.access.secrets;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The randomness that secrets are made of. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
