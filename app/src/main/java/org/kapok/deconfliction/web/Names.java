package org.kapok.deconfliction.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapok.directory.Directory;
import org.kapok.shared.ForceId;
import org.kapok.shared.Language;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;

/** The names of organisations and forces as one reader may know them. */
final class Names {

    private static final String UNKNOWN = "?";

    private final Map<UUID, String> known = new HashMap<>();

    Names(Directory directory, Viewer viewer, Language language) {
        directory.organisations(viewer).forEach(one -> known.put(one.id().value(), one.acronym()));
        directory
                .recipients(viewer)
                .forEach(one -> known.put(one.force().value(), one.name().in(language)));
        directory
                .forces(viewer)
                .forEach(one -> known.put(one.id().value(), one.name().in(language)));
    }

    String of(OrganisationId organisation) {
        return known.getOrDefault(organisation.value(), UNKNOWN);
    }

    String of(ForceId force) {
        return known.getOrDefault(force.value(), UNKNOWN);
    }
}
