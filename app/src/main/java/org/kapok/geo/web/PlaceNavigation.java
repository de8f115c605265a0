package org.kapok.geo.web;

import java.util.Set;
import org.kapok.shared.Role;
import org.kapok.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlaceNavigation {

    @Bean
    NavigationEntry placeAdministration() {
        return NavigationEntry.of(
                "geo.administration.navigation", "administration/places", 920, Set.of(Role.ADMINISTRATOR));
    }
}
