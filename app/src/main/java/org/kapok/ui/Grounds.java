package org.kapok.ui;

import java.util.Optional;
import org.kapok.shared.OperationId;

/** What the ground is on which an operation's maps stand; a module that knows places supplies the bean. */
public interface Grounds {

    /** Nothing is known. */
    Grounds NONE = _ -> Optional.empty();

    /** The ground of an operation as it is known now; empty while nothing of it is. */
    Optional<Ground> of(OperationId operation);

    /**
     * One ground.
     *
     * @param version changes whenever its areas or places do; part of the addresses from which maps load them
     * @param bounds {@code west,south,east,north} in degrees
     * @param levels deepest level of its areas that has shapes, 0 for the country, -1 for none
     */
    record Ground(String version, String bounds, int levels) {}
}
