package org.kapok.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.Viewer;

/** The organisations, forces and authorities that accounts act for; supplied by the module that keeps them. */
public interface HolderDirectory {

    /** One that an administrator may choose. */
    record Holder(UUID id, HolderKind kind, String name) {}

    /** All of the viewer's operation, by name. */
    List<Holder> holders(Viewer administrator);

    /** The name of the viewer's own holder; empty if he has none. */
    Optional<String> name(Viewer viewer);
}
