package org.kapok.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.access.HolderDirectory;
import org.kapok.access.HolderKind;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Tells those who keep accounts for whom an account can act. */
@Component
class Holders implements HolderDirectory {

    private final Directory directory;

    Holders(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Holder> holders(Viewer administrator) {
        return Stream.of(
                        directory.organisations(administrator).stream()
                                .map(one -> holder(one.id().value(), HolderKind.ORGANISATION, one.acronym())),
                        directory.forces(administrator).stream()
                                .map(one -> holder(
                                        one.id().value(),
                                        HolderKind.FORCE,
                                        one.name().fr())),
                        directory.authorities(administrator).stream()
                                .map(one -> holder(
                                        one.id().value(),
                                        HolderKind.AUTHORITY,
                                        one.name().fr())))
                .flatMap(holders -> holders)
                .toList();
    }

    @Override
    public Optional<String> name(Viewer viewer) {
        return viewer.organisation()
                .flatMap(id -> directory.organisation(viewer, id))
                .map(Organisation::acronym)
                .or(() -> viewer.force()
                        .flatMap(id -> directory.force(viewer, id))
                        .map(force -> force.name().fr()))
                .or(() -> viewer.authority().flatMap(id -> authority(viewer, id.value())));
    }

    private Optional<String> authority(Viewer viewer, UUID id) {
        return directory.authorities(viewer).stream()
                .filter(one -> one.id().value().equals(id))
                .map(one -> one.name().fr())
                .findFirst();
    }

    private static Holder holder(UUID id, HolderKind kind, String name) {
        return new Holder(id, kind, name);
    }
}
