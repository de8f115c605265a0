package org.kapok.exchange.web;

import java.util.Set;
import org.kapok.shared.Role;
import org.kapok.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {

    @Bean
    NavigationEntry importEntry() {
        return NavigationEntry.of("exchange.navigation", "import", 60, Set.of(Role.FOCAL_POINT, Role.CELL));
    }

    @Bean
    NavigationEntry noticeImportEntry() {
        return NavigationEntry.of(
                "exchange.navigation_notices", "notices/import", 810, Set.of(Role.LIAISON_OFFICER, Role.CELL));
    }
}
