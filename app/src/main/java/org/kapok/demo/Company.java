package org.kapok.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kapok.access.Operation;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;

/** A founded sample operation with those who act in it. */
record Company(Cast cast, Operation operation, Map<String, Viewer> viewers) {

    Company {
        viewers = Map.copyOf(viewers);
    }

    Viewer cell(int number) {
        return viewer("cell" + (number % 2 + 1));
    }

    /** The first or second focal point of an organisation; the cell for the one that speaks through it. */
    Viewer focalPoint(int organisation, int number) {
        return speaksThroughCell(organisation)
                ? cell(number)
                : viewer(cast.organisations().get(organisation).key() + (number % 2 + 1));
    }

    boolean speaksThroughCell(int organisation) {
        return organisation == cast.organisations().size() - 1;
    }

    Viewer liaisonOfficer(int force) {
        return viewer(cast.forces().get(force).key());
    }

    Viewer administrator() {
        return viewer("admin");
    }

    Viewer viewer(String task) {
        return Objects.requireNonNull(viewers.get(task), () -> "no account " + task);
    }

    OrganisationId organisation(int number) {
        return organisation(operation, number);
    }

    ForceId force(int number) {
        return force(operation, number);
    }

    List<ForceId> forces(List<Integer> numbers) {
        return numbers.stream().map(this::force).toList();
    }

    static OrganisationId organisation(Operation operation, int number) {
        return new OrganisationId(id(operation, "organisation " + number));
    }

    static ForceId force(Operation operation, int number) {
        return new ForceId(id(operation, "force " + number));
    }

    static AuthorityId authority(Operation operation) {
        return new AuthorityId(id(operation, "authority"));
    }

    /** The same for the same thing of the same store, so that a second start finds what the first one made. */
    static UUID id(Operation operation, String of) {
        return UUID.nameUUIDFromBytes((operation.id() + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
