package org.kapok.notifications.web;

import java.util.List;

/** The codes that forms offer; their names stand in the message bundles. */
final class CodeLists {

    static final List<String> FUNCTIONS = List.of(
            "OFFICE",
            "GUEST_HOUSE",
            "WAREHOUSE",
            "DISTRIBUTION_POINT",
            "HOSPITAL",
            "CLINIC",
            "MOBILE_CLINIC",
            "SCHOOL",
            "DISPLACED_SITE",
            "WATER_POINT",
            "AIRSTRIP",
            "LOGISTICS_HUB",
            "OTHER");

    static final List<String> PURPOSES =
            List.of("STAFF", "FOOD", "NON_FOOD", "MEDICAL", "EVACUATION", "GENERAL_CARGO", "ASSESSMENT", "OTHER");

    private CodeLists() {}
}
