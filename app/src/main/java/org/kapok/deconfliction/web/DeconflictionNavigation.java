package org.kapok.deconfliction.web;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.kapok.shared.Role;
import org.kapok.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module puts into the navigation. */
@Configuration(proxyBeanMethods = false)
class DeconflictionNavigation {

    @Bean
    NavigationEntry pictureEntry() {
        return NavigationEntry.of("deconfliction.navigation.picture", "picture", 200, Set.of(Role.CELL));
    }

    @Bean
    NavigationEntry alertsEntry() {
        return new NavigationEntry(
                "deconfliction.navigation.alerts",
                "alerts",
                EnumSet.of(Role.CELL, Role.FOCAL_POINT, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER),
                300,
                _ -> OptionalInt.empty());
    }

    @Bean
    NavigationEntry noticesEntry() {
        return NavigationEntry.of(
                "deconfliction.navigation.notices", "notices", 400, EnumSet.of(Role.CELL, Role.LIAISON_OFFICER));
    }

    @Bean
    NavigationEntry kindsEntry() {
        return NavigationEntry.of(
                "deconfliction.navigation.kinds", "kinds", 910, EnumSet.of(Role.CELL, Role.ADMINISTRATOR));
    }
}
