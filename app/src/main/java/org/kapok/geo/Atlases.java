package org.kapok.geo;

import org.kapok.shared.OperationId;

/** Gives the atlas of an operation; whoever is in the operation may read it, nobody else. */
public interface Atlases {

    /** The atlas as it stands now; built from the database on first use and again after each change. */
    Atlas of(OperationId operation);
}
