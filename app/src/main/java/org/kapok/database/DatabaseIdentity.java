package org.kapok.database;

import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;

/**
 * Under which name a transaction runs. Row-level security shows a transaction only what its identity may see; without
 * an identity it sees nothing.
 */
public sealed interface DatabaseIdentity {

    /** A person or token: sees what the viewer may see. */
    record Person(Viewer viewer) implements DatabaseIdentity {}

    /**
     * A named piece of the server working for one operation (deadlines, picture, imports): sees that operation whole.
     */
    record Worker(String name, OperationId operation) implements DatabaseIdentity {}

    /** Looks up accounts, sessions and tokens before anybody is known; sees no record of any operation. */
    record Doorkeeper() implements DatabaseIdentity {}

    /** A named piece of the server that lists operations and sees nothing inside them. */
    record Caretaker(String name) implements DatabaseIdentity {}

    /** The value of the setting {@code kapok.kind}. */
    default String kind() {
        return switch (this) {
            case Person _ -> "person";
            case Worker _ -> "worker";
            case Doorkeeper _ -> "doorkeeper";
            case Caretaker _ -> "caretaker";
        };
    }

    /** The operation whose rows are visible at all. */
    default Optional<OperationId> visibleOperation() {
        return switch (this) {
            case Person person -> Optional.of(person.viewer().operation());
            case Worker worker -> Optional.of(worker.operation());
            case Doorkeeper _, Caretaker _ -> Optional.empty();
        };
    }

    /** The account of a person. */
    default Optional<UUID> personAccount() {
        return this instanceof Person person
                ? Optional.of(person.viewer().account().value())
                : Optional.empty();
    }
}
