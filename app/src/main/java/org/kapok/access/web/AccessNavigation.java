package org.kapok.access.web;

import java.util.Set;
import org.kapok.shared.Role;
import org.kapok.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavigationEntry accountsEntry() {
        return NavigationEntry.of("access.accounts.title", "administration/accounts", 900, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry settingsEntry() {
        return NavigationEntry.of("access.settings.title", "administration/settings", 910, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry readsEntry() {
        return NavigationEntry.of("access.reads.navigation", "reads", 980, Set.of(Role.CELL));
    }

    @Bean
    NavigationEntry policyEntry() {
        return NavigationEntry.of("access.policy.navigation", "policy", 990, Set.of(Role.CELL, Role.ADMINISTRATOR));
    }
}
