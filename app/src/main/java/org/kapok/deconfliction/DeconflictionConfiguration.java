package org.kapok.deconfliction;

import java.security.SecureRandom;
import org.kapok.deconfliction.store.KindRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.deconfliction.store.ReadPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module's services are given. */
@Configuration(proxyBeanMethods = false)
class DeconflictionConfiguration {

    @Bean
    ActivityNotices.Books noticeBooks(NoticeRows notices, KindRows kinds, ReadPolicy policy) {
        return new ActivityNotices.Books(notices, kinds, policy, new SecureRandom());
    }
}
