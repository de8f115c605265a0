package org.kapok.ledger.store;

import java.security.SecureRandom;
import org.kapok.ledger.format.Salts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the ledger's randomness comes in. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Salts salts() {
        var random = new SecureRandom();
        return count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
