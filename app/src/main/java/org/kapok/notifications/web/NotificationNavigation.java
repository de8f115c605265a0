package org.kapok.notifications.web;

import java.util.Set;
import org.kapok.shared.Role;
import org.kapok.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that this module puts into the navigation. */
@Configuration(proxyBeanMethods = false)
class NotificationNavigation {

    @Bean
    NavigationEntry deskEntry() {
        return NavigationEntry.of("notifications.navigation.desk", "desk", 0, Set.of(Role.values()));
    }

    @Bean
    NavigationEntry notificationsEntry() {
        return NavigationEntry.of(
                "notifications.navigation.notifications",
                "notifications",
                10,
                Set.of(Role.CELL, Role.FOCAL_POINT, Role.RADIO_OPERATOR));
    }

    @Bean
    NavigationEntry registerEntry() {
        return NavigationEntry.of("notifications.navigation.register", "register", 10, Set.of(Role.LIAISON_OFFICER));
    }

    @Bean
    NavigationEntry codesEntry() {
        return NavigationEntry.of("notifications.navigation.codes", "codes/function", 905, Set.of(Role.ADMINISTRATOR));
    }
}
