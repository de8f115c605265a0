package org.kapok.evidence.web;

import java.util.Set;
import org.kapok.shared.Role;
import org.kapok.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word that this module puts into the navigation. */
@Configuration(proxyBeanMethods = false)
class EvidenceNavigation {

    private static final int BEFORE_ADMINISTRATION = 850;

    @Bean
    NavigationEntry evidenceEntry() {
        return NavigationEntry.of("evidence.navigation", "evidence", BEFORE_ADMINISTRATION, Set.of(Role.CELL));
    }
}
